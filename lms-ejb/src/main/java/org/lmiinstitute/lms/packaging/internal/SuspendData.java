package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.packaging.internal.fidelity.SavedState;

/**
 * How long the player's saved state of a module can become in SCORM 1.2, whose {@code cmi.suspend_data} takes 4,096 characters
 * (Run-Time Environment 3.4.2.2, CMIString4096). It counts the text that the player's {@code track/compact.js} writes when every
 * activity is begun, every question answered at length and more than once, and each video watched in many pieces. Past the limit
 * the player keeps place and completion and drops answers, so such a module should be made shorter.
 */
final class SuspendData {

    static final int LIMIT = 4096;

    /**
     * {@code {"v":1,"r":"10.10","a":"01234567","s":99,"p":{"speed":1.25,"captions":false},"e":"012345","u":"","d":{},"x":{}}} with
     * two UUIDs in {@code u}, 32 digits each: how the learner and the registration are called in reports of use.
     */
    private static final int FRAME = 175;

    /** {@code "01234567":{"t":2,"n":99,"g":0.123456,"k":1,"p":1234.5,"q":{}},} */
    private static final int ACTIVITY = 64;

    /** {@code "01234567":["",99],} */
    private static final int ANSWER = 19;

    /** {@code "01234567":199,} */
    private static final int DRAWN_VARIANT = 15;

    /** {@code "01234567":[],} and {@code "01234567",} for each question in it. */
    private static final int DRAWN_QUIZ = 14;

    private static final int DRAWN_QUESTION = 11;

    /** {@code "w":[],} and {@code [1234.5,1234.5],} for each piece; the player joins pieces past this number when space is short. */
    private static final int WATCHED = 7;

    private static final int PIECES = 12;
    private static final int PIECE = 16;

    /** The longest number that the player's field takes. */
    private static final int NUMBER = 24;

    private static final int CHOICE_SEPARATOR = 3;

    private SuspendData() {}

    /** An upper bound in characters. */
    static int longest(JsonNode document) {
        return of(document).longest();
    }

    /** An upper bound, and which activity can need how much of it. */
    static SavedState of(JsonNode document) {
        List<SavedState.Share> shares = elements(document.path("activities"))
                .map(activity -> new SavedState.Share(activity.path("title").asText(), share(activity)))
                .sorted(Comparator.comparingInt(SavedState.Share::characters).reversed())
                .toList();
        int longest =
                FRAME + shares.stream().mapToInt(SavedState.Share::characters).sum();
        return new SavedState(longest, LIMIT, shares);
    }

    private static int share(JsonNode activity) {
        return activity(activity)
                + activity.findValues("variants").stream()
                        .mapToInt(variants -> variants.size() > 1 ? DRAWN_VARIANT : 0)
                        .sum();
    }

    private static int activity(JsonNode activity) {
        int watched = "video".equals(activity.path("kind").asText()) ? WATCHED + PIECES * PIECE : 0;
        int drawn = activity.path("draw").isInt() ? DRAWN_QUIZ + DRAWN_QUESTION * answered(activity) : 0;
        return ACTIVITY + watched + drawn + answers(activity);
    }

    /** Of a quiz that draws, the longest answers count. */
    private static int answers(JsonNode activity) {
        return elements(activity.path("questions"))
                .map(SuspendData::answer)
                .sorted(Comparator.reverseOrder())
                .limit(answered(activity))
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static int answered(JsonNode activity) {
        return activity.path("draw").asInt(activity.path("questions").size());
    }

    private static int answer(JsonNode question) {
        int response = "numeric".equals(question.path("kind").asText())
                ? NUMBER
                : elements(question.path("choices"))
                        .mapToInt(choice -> choice.path("id").asText().length() + CHOICE_SEPARATOR)
                        .sum();
        return ANSWER + response;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
