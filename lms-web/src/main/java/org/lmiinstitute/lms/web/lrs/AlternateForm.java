package org.lmiinstitute.lms.web.lrs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.TooLargeException;

/**
 * The form of a request in the alternate syntax (xAPI 1.0.3 Communication 1.3). It is read once and stays with the request, because it
 * tells who calls before anything else is looked at.
 *
 * @param parameters everything but headers
 * @param sentHeaders the headers, by the names that the specification has for them
 */
record AlternateForm(Map<String, String> parameters, Map<String, String> sentHeaders) {

    private static final Set<String> HEADERS = Set.of(
            "Authorization", "X-Experience-API-Version", "Content-Type", "Content-Length", "If-Match", "If-None-Match");

    /** So much is read of a form before it is known who sends it. */
    static final int BEGINNING = 64 << 10;

    private static final String READ = AlternateForm.class.getName() + ".beginning";

    /**
     * What the form says of its caller, in its first 64 KiB: of somebody who is not known yet no more is read. Who sends a larger form
     * says it at the beginning.
     */
    static Optional<String> authorization(HttpServletRequest request) {
        byte[] beginning = beginning(request);
        String text = new String(beginning, StandardCharsets.UTF_8);
        return parsed(beginning.length < BEGINNING ? text : wholeFields(text)).header("Authorization");
    }

    /** @param longest the bytes that are taken */
    static AlternateForm of(HttpServletRequest request, int longest) {
        Object known = request.getAttribute(AlternateForm.class.getName());
        if (known instanceof AlternateForm form) {
            return form;
        }
        AlternateForm form = parsed(body(request, longest));
        request.setAttribute(AlternateForm.class.getName(), form);
        return form;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    Optional<String> header(String name) {
        return sentHeaders.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Set<String> headers() {
        return sentHeaders.keySet();
    }

    static AlternateForm parsed(String body) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        UrlEncoded.read("form", body).forEach((name, values) -> {
            String header =
                    HEADERS.stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
            if (header != null) {
                requireLine(header, values.get(0));
            }
            String other = header == null ? parameters.put(name, values.get(0)) : headers.put(header, values.get(0));
            if (other != null || values.size() > 1) {
                throw new InvalidInputException(name, "stands twice in the form", "each field once");
            }
        });
        return new AlternateForm(parameters, headers);
    }

    /** No header has a line break or another control character (RFC 9110, 5.5), so none comes in by the form. */
    private static void requireLine(String header, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(header, "has control characters", "a header of one line (RFC 9110, 5.5)");
        }
    }

    /** Without the last field, which goes on behind the end. */
    private static String wholeFields(String text) {
        return text.substring(0, Math.max(0, text.lastIndexOf('&')));
    }

    private static String body(HttpServletRequest request, int longest) {
        byte[] beginning = beginning(request);
        try {
            byte[] rest = request.getInputStream().readNBytes(Math.max(0, longest - beginning.length) + 1);
            if (beginning.length + rest.length > longest) {
                throw new TooLargeException("The form", longest);
            }
            byte[] whole = Arrays.copyOf(beginning, beginning.length + rest.length);
            System.arraycopy(rest, 0, whole, beginning.length, rest.length);
            return new String(whole, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] beginning(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof byte[] known) {
            return known;
        }
        try {
            byte[] read = request.getInputStream().readNBytes(BEGINNING);
            request.setAttribute(READ, read);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
