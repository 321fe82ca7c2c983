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

    /**
     * Names with their values, in the order in which they came.
     *
     * @param where what is read, for the one who is told of an error
     * @param text null stands for nothing
     */
    static Map<String, List<String>> read(String where, String text) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        if (text != null) {
            for (String pair : text.split("&")) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = decoded(where, equals < 0 ? pair : pair.substring(0, equals));
                    String value = equals < 0 ? "" : decoded(where, pair.substring(equals + 1));
                    read.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
                }
            }
        }
        return read;
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
