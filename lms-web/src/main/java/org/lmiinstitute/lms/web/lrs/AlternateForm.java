package org.lmiinstitute.lms.web.lrs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** 16 MiB: what is larger has to come the usual way. */
    private static final int LARGEST = 16 << 20;

    static AlternateForm of(HttpServletRequest request) {
        Object known = request.getAttribute(AlternateForm.class.getName());
        if (known instanceof AlternateForm form) {
            return form;
        }
        AlternateForm form = parsed(body(request));
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
            String other = header == null ? parameters.put(name, values.get(0)) : headers.put(header, values.get(0));
            if (other != null || values.size() > 1) {
                throw new InvalidInputException(name, "stands twice in the form", "each field once");
            }
        });
        return new AlternateForm(parameters, headers);
    }

    private static String body(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new TooLargeException("The form", LARGEST);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
