package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.packaging.PackageTerms;
import org.lmiinstitute.lms.packaging.PackagedRevision;

/** A small module that has every kind of thing a package must carry, and the means to pack and unpack it. */
final class PackageFixtures {

    static final String VIDEO = "media/" + "a1".repeat(32) + ".webm";
    static final String CAPTIONS = "media/" + "b2".repeat(32) + ".vtt";
    static final String FIGURE = "media/" + "c3".repeat(32) + ".svg";
    static final String FEEDBACK_FIGURE = "media/" + "d4".repeat(32) + ".png";

    static final UUID REVISION = UUID.fromString("0190b6c0-0000-7000-8000-000000000001");
    static final UUID LICENCE = UUID.fromString("0190b6c0-0000-7000-8000-000000000002");

    private static final List<PackageWriter> WRITERS = List.of(
            new Scorm12Writer(),
            new Scorm2004Writer(),
            new Cmi5Writer(),
            new XapiWriter(),
            new HtmlWriter(),
            new CartridgeWriter());

    static final HomeLine HOME =
            new HomeLine(Optional.empty(), Optional.empty(), "https://learning.example.org/dispatch/1/");

    private static final ObjectMapper JSON = new ObjectMapper();

    private PackageFixtures() {}

    static JsonNode readingTheUnemploymentRate() {
        return json(
                """
                {"format":"lmi-module/1","id":"7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01",
                 "iri":"https://learning.example.org/id/module/7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01",
                 "revision":"1.2","language":"en","title":"Employed, unemployed & \\"neither\\"",
                 "goal":"After this you can read an unemployment rate.","summary":"Who counts < who does not.","minutes":25,
                 "licence":"CC-BY-4.0","source":"LMI Institute",
                 "activities":[
                  {"id":"7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a02","short":"4b1f0a02","kind":"lesson","title":"Three boxes","minutes":5,
                   "blocks":[{"kind":"text","html":"<p>See <img src=\\"%s\\" alt=\\"three boxes\\"></p>"}]},
                  {"id":"7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a03","short":"4b1f0a03","kind":"video","title":"Who is asked","minutes":4,
                   "sources":[{"src":"%s","type":"video/webm"}],"captions":[{"src":"%s","language":"en","label":"English"}]},
                  {"id":"7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a04","short":"4b1f0a04","kind":"quiz","title":"Check yourself","minutes":6,
                   "passMark":0.7,"questions":[
                     {"id":"7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a05","short":"4b1f0a05","kind":"choice","points":1,"prompt":"<p>?</p>",
                      "choices":[{"id":"a","html":"yes"},{"id":"b","html":"no"}]}]}]}
                """
                        .formatted(FIGURE, VIDEO, CAPTIONS));
    }

    static JsonNode answerKey() {
        return json(
                """
                {"4b1f0a05":{"kind":"choice","correct":["b"],
                  "feedback":{"a":"Not yet. </script><img src='%s'>","b":"Right."},"general":null}}
                """
                        .formatted(FEEDBACK_FIGURE));
    }

    static PlayerKit player() {
        return new PlayerKit(
                List.of(
                        page("index.html", "module.js", "player.js"),
                        PackageEntry.text("player.js", "(function(){})();"),
                        PackageEntry.text("player.css", "body{}"),
                        PackageEntry.text("fonts/public-sans.woff2", "wOF2"),
                        PackageEntry.text("fonts/OFL-public-sans.txt", "SIL OPEN FONT LICENSE")),
                List.of(page("course.html", "course.js", "player.js")),
                List.of(
                        page("dispatch.html", "launch.js", "dispatch.js"),
                        PackageEntry.text("dispatch.js", "(() => {})();"),
                        PackageEntry.text("dispatch.css", "main{}")));
    }

    private static PackageEntry page(String name, String data, String script) {
        return PackageEntry.text(
                name,
                "<!DOCTYPE html><head><title>player</title></head><script src=\"" + data + "\"></script><script src=\""
                        + script + "\"></script>");
    }

    static PackageIdentity identity(PackageFormat format) {
        return identity(format, PackageIdentity.FIRST_WRITER);
    }

    static PackageIdentity identity(PackageFormat format, int writer) {
        return new PackageIdentity("e".repeat(64), format, PackageTerms.silent(LICENCE), "a".repeat(64), writer);
    }

    /** The package of the module alone. */
    static PackageContent content(PackageFormat format) {
        return content(format, readingTheUnemploymentRate());
    }

    static PackageContent content(PackageFormat format, JsonNode document) {
        return content(format, document, answerKey());
    }

    static PackageContent content(PackageFormat format, JsonNode document, JsonNode key) {
        PackagedModule module = module(document, key, "");
        PackageAbout about = new PackageAbout(
                PackageSubject.module(module.id()),
                module.iri(),
                module.title(),
                module.description(),
                "en",
                document.path("revision").asText(),
                "CC-BY-4.0",
                "LMI Institute",
                25,
                "foundation",
                List.of("Data analysis"),
                List.of("Data user"));
        return content(format, new Edition(about, List.of(module)).as(format.kind()));
    }

    /** The package of a course that has the module twice over, the second time under other ids. */
    static PackageContent courseContent(PackageFormat format) {
        JsonNode other = json(readingTheUnemploymentRate().toString().replace("7f1d8f0e", "8a2e9f1f"));
        PackageAbout about = new PackageAbout(
                PackageSubject.course(UUID.fromString("5c0e9d1a-2f59-4c1c-9d5a-0d6b4b1f0c01")),
                "https://learning.example.org/id/course/5c0e9d1a-2f59-4c1c-9d5a-0d6b4b1f0c01",
                "Finding Your Way",
                "Where the numbers come from.",
                "en",
                "2026-11-24",
                "CC-BY-4.0",
                "LMI Institute",
                50,
                "foundation",
                List.of("Data analysis"),
                List.of("Data user"));
        Edition edition = new Edition(
                about,
                List.of(module(readingTheUnemploymentRate(), answerKey(), "1/"), module(other, answerKey(), "2/")));
        return content(format, edition.as(format.kind()));
    }

    private static PackagedModule module(JsonNode document, JsonNode key, String folder) {
        UUID id = UUID.fromString(document.path("id").asText());
        RevisionNumber number = RevisionNumber.parse(document.path("revision").asText());
        return new PackagedModule(new PackagedRevision(id, REVISION, number), document, key, folder);
    }

    private static PackageContent content(PackageFormat format, Edition edition) {
        return new PackageContent(
                identity(format),
                edition,
                HOME,
                player(),
                path -> () -> new ByteArrayInputStream(path.getBytes(StandardCharsets.UTF_8)));
    }

    /** All files of a package but the reports at its end. */
    static List<PackageEntry> entries(PackageContent content) {
        return writer(content.format()).entries(content);
    }

    static PackageWriter writer(PackageFormat format) {
        return WRITERS.stream()
                .filter(writer -> writer.formats().contains(format))
                .findFirst()
                .orElseThrow();
    }

    static byte[] zip(PackageContent content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ReproducibleZip.write(entries(content), out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Map<String, byte[]> unzip(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    /** A file beside the tests of this feature. */
    static String kept(String name) {
        try (InputStream in = PackageFixtures.class.getResourceAsStream("/packaging/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
