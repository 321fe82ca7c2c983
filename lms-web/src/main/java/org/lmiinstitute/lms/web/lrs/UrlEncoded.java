package org.lmiinstitute.lms.web.lrs;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.InvalidInputException;

/** Names and values as they stand in an address or a form (application/x-www-form-urlencoded, UTF-8). */
final class UrlEncoded {

    private UrlEncoded() {}

    /** More fields than any request of the specification has. */
    private static final int MOST_FIELDS = 50;

    /**
     * Names with their values, in the order in which they came. Who sends more fields than any request needs is refused before they
     * are all taken apart.
     *
     * @param where what is read, for the one who is told of an error
     * @param text null stands for nothing
     */
    static Map<String, List<String>> read(String where, String text) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        String all = text == null ? "" : text;
        int fields = 0;
        for (int start = 0; start < all.length(); ) {
            int end = all.indexOf('&', start) < 0 ? all.length() : all.indexOf('&', start);
            if (++fields > MOST_FIELDS) {
                throw new InvalidInputException(where, "has too many fields", "at most " + MOST_FIELDS);
            }
            if (end > start) {
                add(where, all.substring(start, end), read);
            }
            start = end + 1;
        }
        return read;
    }

    private static void add(String where, String field, Map<String, List<String>> to) {
        int equals = field.indexOf('=');
        String name = decoded(where, equals < 0 ? field : field.substring(0, equals));
        String value = equals < 0 ? "" : decoded(where, field.substring(equals + 1));
        to.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
    }

    static String write(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String where, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    where, "is not encoded as it should be", "application/x-www-form-urlencoded");
        }
    }
}
