package org.lmiinstitute.lms.test.external;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lmiinstitute.lms.test.Installation;

/**
 * A package of SCOs in one edition of SCORM.
 *
 * @param edition {@code scorm12} or {@code scorm2004}: the folder of what is not the same in both
 */
record ScoPackage(UUID id, String edition) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATH_HASH_BYTES = 16;
    private static final List<String> FILES = List.of(
            "one.html",
            "two.html",
            "sco.js",
            "note.txt",
            "start.html",
            "window.html",
            "frames.html",
            "menu.html",
            "paper.pdf");

    /** As an import would have. */
    void install(Installation installation) throws IOException, SQLException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : FILES) {
            files.put(name, resource(name));
        }
        byte[] all = join(files);
        String hash = HexFormat.of().formatHex(sha256(all));
        Path kept = installation.data().resolve("restricted/" + hash.substring(0, 2) + "/" + hash);
        Files.createDirectories(kept.getParent());
        Files.write(kept, all);
        try (Connection database = installation.database()) {
            try (var row = database.prepareStatement(
                    "insert into external_package (id, standard, title, structure,"
                            + " content_hash, content_size, files, installed_at) values (unhex(?), ?, ?, ?, ?, ?, ?, now(6))")) {
                row.setString(1, hex(id));
                row.setString(2, edition.equals("scorm12") ? "SCORM_12" : "SCORM_2004");
                row.setString(3, edition);
                row.setString(4, structure().toString());
                row.setString(5, hash);
                row.setLong(6, all.length);
                row.setInt(7, files.size());
                row.executeUpdate();
            }
            long position = 0;
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                try (var row =
                        database.prepareStatement("insert into external_file (package_id, path_hash, path, position,"
                                + " size) values (unhex(?), ?, ?, ?, ?)")) {
                    row.setString(1, hex(id));
                    row.setBytes(
                            2, Arrays.copyOf(sha256(file.getKey().getBytes(StandardCharsets.UTF_8)), PATH_HASH_BYTES));
                    row.setString(3, file.getKey());
                    row.setLong(4, position);
                    row.setLong(5, file.getValue().length);
                    row.executeUpdate();
                }
                position += file.getValue().length;
            }
        }
    }

    private ObjectNode structure() {
        ObjectNode structure = JSON.createObjectNode()
                .put("standard", edition.equals("scorm12") ? "SCORM_12" : "SCORM_2004")
                .put("id", edition)
                .put("title", edition)
                .put("language", "en");
        ArrayNode nodes = structure.putArray("nodes");
        block(nodes, "BLOCK-1", "Beginnings").add(unit("ITEM-1", "The first part", "one.html"));
        block(nodes, "BLOCK-2", "Endings").add(unit("ITEM-2", "The second part", "two.html?way=out#end"));
        nodes.add(unit("ITEM-3", "A note", "note.txt").put("isSilent", true));
        nodes.add(unit("ITEM-4", "A window", "start.html"));
        nodes.add(unit("ITEM-5", "Frames", "frames.html"));
        return structure;
    }

    private static ArrayNode block(ArrayNode nodes, String key, String title) {
        return nodes.addObject()
                .put("is", "block")
                .put("key", key)
                .put("title", title)
                .putArray("nodes");
    }

    private static ObjectNode unit(String key, String title, String launch) {
        ObjectNode unit = JSON.createObjectNode()
                .put("is", "unit")
                .put("key", key)
                .put("title", title)
                .put("launch", launch)
                .put("isSilent", false);
        unit.putObject("terms").put("masteryScore", 0.8).put("launchData", "made here");
        return unit;
    }

    private static byte[] join(Map<String, byte[]> files) {
        var all = new ByteArrayOutputStream();
        files.values().forEach(all::writeBytes);
        return all.toByteArray();
    }

    private byte[] resource(String name) throws IOException {
        try (InputStream own = ScoPackage.class.getResourceAsStream("/scorm-packages/" + edition + "/" + name);
                InputStream shared = ScoPackage.class.getResourceAsStream("/scorm-packages/" + name)) {
            return (own == null ? shared : own).readAllBytes();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
