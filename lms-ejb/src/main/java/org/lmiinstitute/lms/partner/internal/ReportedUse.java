package org.lmiinstitute.lms.partner.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.lrs.StoredStatement;

/**
 * What one statement of a package adds to the sums: somebody started, completed, passed or failed a module of it.
 *
 * @param revision of the module as the package says; empty if it does not
 * @param day in UTC
 * @param learner the name of the actor's account
 * @param score 0 to 1, of a verdict
 */
record ReportedUse(
        UUID packageId,
        UUID moduleId,
        String revision,
        LocalDate day,
        String learner,
        Kind kind,
        Optional<BigDecimal> score) {

    /** What happened. */
    enum Kind {
        START,
        COMPLETION,
        PASS,
        FAILURE
    }

    private static final Map<String, Kind> VERBS = Map.of(
            "http://adlnet.gov/expapi/verbs/initialized", Kind.START,
            "http://adlnet.gov/expapi/verbs/completed", Kind.COMPLETION,
            "http://adlnet.gov/expapi/verbs/passed", Kind.PASS,
            "http://adlnet.gov/expapi/verbs/failed", Kind.FAILURE);
    private static final Pattern REVISION = Pattern.compile("\\d{1,6}\\.\\d{1,6}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Empty for a statement that says something else, or that no package wrote. */
    static Optional<ReportedUse> of(StoredStatement statement, String idBase) {
        JsonNode json = statement.json();
        Kind kind = VERBS.get(json.at("/verb/id").asText());
        Optional<UUID> module = id(json.at("/object/id").asText(), Iri.Kind.MODULE, idBase);
        if (kind == null || module.isEmpty()) {
            return Optional.empty();
        }
        return packageOf(json, idBase)
                .map(packageId -> new ReportedUse(
                        packageId,
                        module.get(),
                        revision(json),
                        LocalDate.ofInstant(statement.stored(), ZoneOffset.UTC),
                        json.at("/actor/account/name").asText(),
                        kind,
                        score(json, kind)));
    }

    private static Optional<UUID> packageOf(JsonNode json, String idBase) {
        return StreamSupport.stream(
                        json.at("/context/contextActivities/grouping").spliterator(), false)
                .flatMap(activity -> id(activity.path("id").asText(), Iri.Kind.PACKAGE, idBase).stream())
                .findFirst();
    }

    private static Optional<UUID> id(String iri, Iri.Kind kind, String idBase) {
        String start = idBase + "/id/" + kind.path() + "/";
        return Optional.of(iri)
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString);
    }

    private static String revision(JsonNode json) {
        Matcher matcher = REVISION.matcher(json.at("/context/revision").asText());
        return matcher.matches() ? matcher.group() : "";
    }

    private static Optional<BigDecimal> score(JsonNode json, Kind kind) {
        JsonNode scaled = json.at("/result/score/scaled");
        boolean isVerdict = kind == Kind.PASS || kind == Kind.FAILURE;
        return isVerdict && scaled.isNumber() ? Optional.of(scaled.decimalValue()) : Optional.empty();
    }
}
