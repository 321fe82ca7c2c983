package org.lmiinstitute.lms.test.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages as vendors deliver them. */
public final class DeliveredZip {

    private static final long SEED = 7;

    private DeliveredZip() {}

    /** A SCORM 1.2 package with so many SCOs. */
    public static byte[] scorm(String title, int scos) {
        return scorm(title, scos, new byte[0]);
    }

    /** The same, so large that it comes in several pieces. */
    static byte[] largeScorm(String title, int bytes) {
        byte[] noise = new byte[bytes];
        new Random(SEED).nextBytes(noise);
        return scorm(title, 1, noise);
    }

    /** A SCORM 1.2 package whose only SCO is done, with a score, as soon as it is opened. */
    static byte[] playedScorm(String title) {
        return scorm(
                title,
                1,
                """
                <!DOCTYPE html><title>Part</title><p>Opened</p>
                <script>
                  let api = window;
                  while (!api.API && api !== api.parent) api = api.parent;
                  api.API.LMSInitialize('');
                  api.API.LMSSetValue('cmi.core.score.raw', '80');
                  api.API.LMSSetValue('cmi.core.lesson_status', 'passed');
                  api.API.LMSFinish('');
                  document.querySelector('p').textContent = 'Told';
                </script>
                """,
                new byte[0]);
    }

    /** A cmi5 course of two units, each to be completed, which run on another site: its structure alone. */
    static byte[] cmi5(String title) {
        return bytes(
                """
                <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
                  <course id="https://publisher.example.org/%1$s">
                    <title><langstring lang="en">%1$s</langstring></title>
                    <description><langstring lang="en">For a test.</langstring></description>
                  </course>
                  <au id="https://publisher.example.org/%1$s/one" moveOn="Completed">
                    <title><langstring lang="en">Unit one</langstring></title>
                    <description><langstring lang="en">The first.</langstring></description>
                    <url>https://au.example.org/one</url>
                  </au>
                  <au id="https://publisher.example.org/%1$s/two" moveOn="Completed">
                    <title><langstring lang="en">Unit two</langstring></title>
                    <description><langstring lang="en">The second.</langstring></description>
                    <url>https://au.example.org/two</url>
                  </au>
                </courseStructure>
                """
                        .formatted(title));
    }

    private static byte[] scorm(String title, int scos, byte[] film) {
        return scorm(title, scos, "<!DOCTYPE html><title>Part</title>", film);
    }

    private static byte[] scorm(String title, int scos, String page, byte[] film) {
        StringBuilder items = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 1; i <= scos; i++) {
            items.append(
                    "<item identifier=\"I%d\" identifierref=\"R%d\"><title>Part %d</title></item>".formatted(i, i, i));
            resources.append(("<resource identifier=\"R%d\" type=\"webcontent\" adlcp:scormtype=\"sco\""
                            + " href=\"part%d.html\"><file href=\"part%d.html\"/></resource>")
                    .formatted(i, i, i));
            files.put("part" + i + ".html", bytes(page));
        }
        if (film.length > 0) {
            files.put("film.bin", film);
        }
        files.put(
                "imsmanifest.xml",
                bytes(
                        """
                        <manifest identifier="M" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                            xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
                          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                          <organizations default="O"><organization identifier="O"><title>%s</title>%s</organization></organizations>
                          <resources>%s</resources>
                        </manifest>
                        """
                                .formatted(title, items, resources)));
        return zip(files);
    }

    /** A SCORM 2004 package whose manifest says in which order its parts are taken, and which are passed over. */
    static byte[] sequencedScorm() {
        return ofFolder("/scorm-packages/sequenced", "imsmanifest.xml", "sco.html");
    }

    /** A SCORM 1.2 package whose parts open by their prerequisites. */
    static byte[] scormWithPrerequisites() {
        return ofFolder("/scorm-packages/prerequisites", "imsmanifest.xml", "sco.html", "source.html");
    }

    /** A cmi5 course of two units in the player's frame, each to be passed, which say that they have ended as their page goes. */
    static byte[] framedCmi5(String title) {
        return edited(ofFolder("/cmi5-packages/framed", "cmi5.xml", "unit.html"), "TITLE", title);
    }

    private static byte[] ofFolder(String folder, String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            try (InputStream file = DeliveredZip.class.getResourceAsStream(folder + "/" + name)) {
                files.put(name, file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return zip(files);
    }

    /** A package whose author zipped the folder and not what is in it. */
    public static byte[] inAFolder() {
        return zip(Map.of("course/imsmanifest.xml", bytes("<manifest/>")));
    }

    /** A package of questions whose only test asks nothing. */
    public static byte[] withoutContent() {
        return zip(
                Map.of(
                        "test.xml",
                        bytes(
                                "<assessmentTest xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='T' title='Nothing'/>")));
    }

    /** The same files, with one word in all of them replaced. */
    static byte[] edited(byte[] zip, String word, String other) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                files.put(entry.getName(), bytes(text.replace(word, other)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
