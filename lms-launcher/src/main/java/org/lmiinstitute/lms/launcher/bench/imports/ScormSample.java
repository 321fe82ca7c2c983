package org.lmiinstitute.lms.launcher.bench.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A package of SCORM 1.2 with ten SCOs, many pages and some recordings.
 *
 * @param pages how many small files it has
 * @param bytes of all recordings together
 */
record ScormSample(int pages, long bytes) {

    private static final int SCOS = 10;
    private static final int RECORDINGS = 20;

    void write(Path file) throws IOException {
        try (SamplePackage zip = new SamplePackage(file)) {
            zip.text("imsmanifest.xml", manifest());
            for (int page = 0; page < pages; page++) {
                zip.page(page(page), "Page " + page);
            }
            for (int recording = 0; recording < RECORDINGS; recording++) {
                zip.media(recording(recording), (int) (bytes / RECORDINGS));
            }
        }
    }

    private String manifest() {
        return """
                <manifest identifier="bench" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
                  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                  <organizations default="main">
                    <organization identifier="main"><title>A package to measure</title>
                %s</organization>
                  </organizations>
                  <resources>
                %s</resources>
                </manifest>
                """
                .formatted(each(ScormSample::item), each(this::resource));
    }

    private static String item(int sco) {
        return "<item identifier=\"item-%1$d\" identifierref=\"sco-%1$d\"><title>Part %1$d</title></item>%n"
                .formatted(sco);
    }

    /** Each has its share of the files. */
    private String resource(int sco) {
        String files = Stream.concat(
                        IntStream.range(0, pages)
                                .filter(page -> page % SCOS == sco)
                                .mapToObj(ScormSample::page),
                        IntStream.range(0, RECORDINGS)
                                .filter(recording -> recording % SCOS == sco)
                                .mapToObj(ScormSample::recording))
                .map(path -> "<file href=\"" + path + "\"/>")
                .collect(Collectors.joining());
        return "<resource identifier=\"sco-%d\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"%s\">%s</resource>%n"
                .formatted(sco, page(sco), files);
    }

    private static String each(IntFunction<String> part) {
        return IntStream.range(0, SCOS).mapToObj(part).collect(Collectors.joining());
    }

    private static String page(int number) {
        return "pages/" + number % 100 + "/page-" + number + ".html";
    }

    private static String recording(int number) {
        return "media/recording-" + number + ".mp4";
    }
}
