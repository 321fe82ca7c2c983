package org.lmiinstitute.lms.external.internal.cmi5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.external.internal.cmi5.rules.Refusal;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.SessionRules.DocumentChange;

/** What a unit may do with documents. */
final class DocumentRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** One or more tags of RFC 5646 with commas between. Possessive, so that many are read in a loop and not by recursion. */
    private static final Pattern LANGUAGES =
            Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*+( ?, ?[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*+)*+");

    private static final Pattern AUDIO = Pattern.compile("on|off");

    private DocumentRules() {}

    static void check(String activityId, DocumentScope scope, Optional<String> id, Optional<DocumentChange> change) {
        scope.activityId()
                .ifPresent(activity -> Refusal.unless(
                        activity.startsWith(activityId), "A unit keeps states of its own activity only", "10.1"));
        if (scope.resource() == DocumentScope.Resource.STATE) {
            boolean isLaunchData = id.map(Cmi5.LAUNCH_DATA::equals).orElse(true);
            Refusal.unless(
                    change.isEmpty() || !isLaunchData,
                    "The LMS alone changes " + Cmi5.LAUNCH_DATA + ", which no removal may take away either",
                    "10.2.1");
        } else if (isOfPreferences(scope, id)) {
            change.ifPresent(DocumentRules::checkPreferences);
        }
    }

    /** Whether it is what the learner prefers that is read or changed. */
    static boolean isOfPreferences(DocumentScope scope, Optional<String> id) {
        return scope.resource() == DocumentScope.Resource.AGENT_PROFILE
                && id.filter(Cmi5.LEARNER_PREFERENCES::equals).isPresent();
    }

    private static void checkPreferences(DocumentChange change) {
        change.content().ifPresent(document -> {
            JsonNode preferences = read(document);
            Refusal.unless(preferences.isObject(), "Learner preferences are a JSON object", "11");
            checkPreference(preferences, "languagePreference", LANGUAGES, change.isWhole(), "11.1");
            checkPreference(preferences, "audioPreference", AUDIO, change.isWhole(), "11.2");
        });
    }

    private static void checkPreference(
            JsonNode preferences, String name, Pattern values, boolean isNeeded, String section) {
        JsonNode value = preferences.path(name);
        boolean isRight = value.isMissingNode()
                ? !isNeeded
                : values.matcher(value.asText()).matches();
        Refusal.unless(isRight, name + " has to match " + values, section);
    }

    private static JsonNode read(Document document) {
        try {
            return document.isJson() ? JSON.readTree(document.content()) : JSON.missingNode();
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
