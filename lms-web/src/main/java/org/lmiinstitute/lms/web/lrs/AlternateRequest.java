package org.lmiinstitute.lms.web.lrs;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * A request in the alternate syntax (xAPI 1.0.3 Communication 1.3), read as what it stands for: a POST whose parameter "method" says what
 * is meant, and whose form has the headers, the parameters and the content.
 */
final class AlternateRequest extends HttpServletRequestWrapper {

    private static final String CONTENT = "content";
    private static final String CLAUSE = " (xAPI 1.0.3 Communication 1.3)";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE");
    private static final Set<String> WITH_CONTENT = Set.of("PUT", "POST");

    private final String method;
    private final AlternateForm form;
    private final byte[] content;
    private final Content stream;

    private AlternateRequest(HttpServletRequest request, String method, AlternateForm form) {
        super(request);
        this.method = method;
        this.form = form;
        this.content = form.find(CONTENT).orElse("").getBytes(StandardCharsets.UTF_8);
        this.stream = new Content(new ByteArrayInputStream(content));
    }

    /** Whether a request names another method than its own. */
    static boolean isOne(HttpServletRequest request) {
        return request.getMethod().equals("POST") && method(request).isPresent();
    }

    /**
     * The request that is meant.
     *
     * @param longest the bytes of the form that are taken
     */
    static AlternateRequest read(HttpServletRequest request, int longest) {
        String method = method(request).orElseThrow();
        if (!METHODS.contains(method)) {
            throw new InvalidInputException("method", "is " + method, "GET, HEAD, PUT, POST or DELETE" + CLAUSE);
        }
        if (request.getQueryString().contains("&")) {
            throw new InvalidInputException(
                    "method", "does not stand alone in the address", "all other parameters in the form" + CLAUSE);
        }
        AlternateForm form = AlternateForm.of(request, longest);
        if (WITH_CONTENT.contains(method) && form.find(CONTENT).isEmpty()) {
            throw new InvalidInputException(CONTENT, "is missing in the form", "what would be the body" + CLAUSE);
        }
        AlternateRequest meant = new AlternateRequest(request, method, form);
        request.setAttribute(AlternateRequest.class.getName(), meant);
        return meant;
    }

    /** What a request stands for, which is mostly itself: beans are given the one that came over the wire. */
    static HttpServletRequest meant(HttpServletRequest request) {
        return request.getAttribute(AlternateRequest.class.getName()) instanceof AlternateRequest meant
                ? meant
                : request;
    }

    private static Optional<String> method(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        for (String parameter : query.split("&")) {
            if (parameter.startsWith("method=")) {
                return Optional.of(parameter.substring("method=".length()));
            }
        }
        return Optional.empty();
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getQueryString() {
        Map<String, String> parameters = new LinkedHashMap<>(form.parameters());
        parameters.remove(CONTENT);
        return UrlEncoded.write(parameters);
    }

    @Override
    public String getHeader(String name) {
        if (name.equalsIgnoreCase("Content-Length")) {
            return String.valueOf(content.length);
        }
        if (name.equalsIgnoreCase("Content-Type")) {
            return getContentType();
        }
        return form.header(name).orElseGet(() -> super.getHeader(name));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return form.header(name).isPresent() || name.toLowerCase(Locale.ROOT).startsWith("content-")
                ? Collections.enumeration(getHeader(name) == null ? Set.of() : Set.of(getHeader(name)))
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(form.headers());
        Collections.list(super.getHeaderNames()).stream()
                .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                .toList()
                .forEach(names::add);
        return Collections.enumeration(names);
    }

    @Override
    public String getContentType() {
        return form.header("Content-Type").orElse("application/json");
    }

    @Override
    public int getContentLength() {
        return content.length;
    }

    @Override
    public long getContentLengthLong() {
        return content.length;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    /** Bytes that are all here. */
    private static final class Content extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Content(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            return bytes.read(to, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("this request is not read asynchronously");
        }
    }
}
