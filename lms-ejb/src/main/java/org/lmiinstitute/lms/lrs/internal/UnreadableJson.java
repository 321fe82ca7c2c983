package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.LmsException;
import org.lmiinstitute.lms.lrs.TooLargeException;

/** Says in the client's words why JSON is refused: the place, the reason, and the limit where there is one. */
final class UnreadableJson {

    /** What the parser says of its own workings. */
    private static final Pattern INNER = Pattern.compile(" \\(start marker at .*\\)|, from `[^`]*`");

    private UnreadableJson() {}

    /** @param where what the JSON came as, such as the body or a parameter */
    static LmsException refusal(String where, JsonProcessingException e) {
        String reason = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException && reason.startsWith("Token count")) {
            return new TooLargeException("The JSON", Parsing.mostTokens(), "names, values and brackets");
        }
        if (e instanceof StreamConstraintsException && reason.startsWith("Document nesting depth")) {
            int most = Parsing.greatestDepth();
            return new InvalidInputException(
                    where, "is nested deeper than " + most + " levels", "at most " + most + " levels");
        }
        return new InvalidInputException(
                where + place(e), INNER.matcher(reason).replaceAll(""), "JSON without duplicate keys (RFC 8259)");
    }

    private static String place(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation()).map(UnreadableJson::place).orElse("");
    }

    private static String place(JsonLocation location) {
        return ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
