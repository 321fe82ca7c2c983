package org.lmiinstitute.lms.launcher.bench.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cmi5 course of ten blocks whose assignable units open one page.
 *
 * @param units in all blocks together
 */
record Cmi5Sample(int units) {

    private static final int BLOCKS = 10;
    private static final String BASE = "https://example.org/bench/";

    void write(Path file) throws IOException {
        try (SamplePackage zip = new SamplePackage(file)) {
            zip.text("cmi5.xml", structure());
            zip.page("unit.html", "A unit");
        }
    }

    private String structure() {
        String blocks = IntStream.range(0, BLOCKS).mapToObj(this::block).collect(Collectors.joining());
        return """
                <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
                <course id="%scourse">%s</course>
                %s</courseStructure>
                """
                .formatted(BASE, about("A course of many units"), blocks);
    }

    private String block(int block) {
        String members = IntStream.range(0, units)
                .filter(unit -> unit * BLOCKS / units == block)
                .mapToObj(Cmi5Sample::unit)
                .collect(Collectors.joining());
        return "<block id=\"%sblock-%d\">%s%n%s</block>%n".formatted(BASE, block, about("Block " + block), members);
    }

    private static String unit(int unit) {
        return "<au id=\"%1$sunit-%2$d\" moveOn=\"CompletedOrPassed\" masteryScore=\"0.8\">%3$s<url>unit.html?unit=%2$d</url></au>%n"
                .formatted(BASE, unit, about("Unit " + unit));
    }

    private static String about(String title) {
        return "<title><langstring lang=\"en\">%1$s</langstring></title>".formatted(title)
                + "<description><langstring lang=\"en\">What %s tells</langstring></description>".formatted(title);
    }
}
