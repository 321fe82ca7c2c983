package org.lmiinstitute.lms.web.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.web.media.KnownTag;

/** The scripts of the run-times, which lie in the player's jar. */
@ApplicationScoped
public class RunTimeFiles {

    private static final List<String> NAMES = List.of(
            "scorm12.min.js",
            "scorm2004.min.js",
            "answers.js",
            "rollup.js",
            "attempts.js",
            "activities.js",
            "engine.js",
            "keptstate.js",
            "outlook.js",
            "sequencing.js",
            "scorm.js",
            "returned.js");

    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    /** Empty for what is no run-time. */
    Optional<Script> find(String name) {
        return NAMES.contains(name) ? Optional.of(scripts.computeIfAbsent(name, RunTimeFiles::read)) : Optional.empty();
    }

    private static Script read(String name) {
        try (InputStream in = RunTimeFiles.class.getResourceAsStream("/run-time/" + name)) {
            byte[] bytes = in.readAllBytes();
            return new Script(
                    bytes, '"' + HexFormat.of().formatHex(Sha256.newDigest().digest(bytes)) + '"');
        } catch (IOException e) {
            throw new IllegalStateException("the run-time " + name + " cannot be read", e);
        }
    }

    /**
     * A script with its entity tag.
     *
     * @param tag in quotes
     */
    record Script(byte[] bytes, String tag) {

        void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setHeader("Cache-Control", "public, no-cache");
            if (KnownTag.isKnown(request, response, tag)) {
                return;
            }
            response.setContentType("text/javascript; charset=utf-8");
            response.setContentLength(bytes.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(bytes);
            }
        }
    }
}
