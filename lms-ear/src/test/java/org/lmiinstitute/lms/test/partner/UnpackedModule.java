package org.lmiinstitute.lms.test.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A package as a learning system has it after its import: its files, and the module inside. */
record UnpackedModule(Map<String, byte[]> files, JsonNode document, JsonNode key, JsonNode launch) {

    static UnpackedModule of(byte[] zip) {
        return of(files(zip), "");
    }

    /** A module of a course's package: the one in this folder. */
    static UnpackedModule of(byte[] zip, String folder) {
        return of(files(zip), folder);
    }

    /** A thin package: other files, and the module of this one when it is played. */
    UnpackedModule asThin(byte[] zip) {
        return new UnpackedModule(files(zip), document, key, launch);
    }

    /** The files of a package that holds no player. */
    static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnpackedModule of(Map<String, byte[]> files, String folder) {
        String script = new String(files.get(folder + "module.js"), StandardCharsets.UTF_8);
        JsonNode module = json(script.substring(script.indexOf('{'), script.lastIndexOf(';')));
        return new UnpackedModule(files, module.path("document"), module.path("key"), module.path("launch"));
    }

    /** Its one quiz. */
    JsonNode quiz() {
        return StreamSupport.stream(document.path("activities").spliterator(), false)
                .filter(activity -> "quiz".equals(activity.path("kind").asText()))
                .findFirst()
                .orElseThrow();
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
