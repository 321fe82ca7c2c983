package org.lmiinstitute.lms.curriculum.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;

class FormatTest {

    private final List<String> problems = new ArrayList<>();
    private final Problems sink = (place, what, expected) -> problems.add(place + ": " + what);

    @TempDir
    Path folder;

    @Test
    void yamlValuesStayWhatTheAuthorWrote() {
        ContentNode node = YamlSource.whole(
                        SourceFile.of("x.yaml", "a: no\nb: 10:00\nc: 2026-11-23\nd: 007\ne: 1.50\nf: true\n"),
                        UUID::randomUUID)
                .read(sink)
                .orElseThrow();

        assertThat(node.text("a")).isEqualTo("no");
        assertThat(node.text("b")).isEqualTo("10:00");
        assertThat(node.text("c")).isEqualTo("2026-11-23");
        assertThat(node.text("d")).isEqualTo("007");
        assertThat(node.number("e", 0)).isEqualTo(1.5);
        assertThat(node.flag("f", false)).isTrue();
    }

    /** Before, at and behind characters that take two places. */
    @Test
    void idsGoToTheirPlacesBesideCharactersOfTwoPlaces() {
        SourceFile file = SourceFile.of("x.yaml", "\uD83D\uDE00: \uD83D\uDE00\nb:\n  - \uD83D\uDE00: 1\n  - c: 2\n");
        UUID id = new UUID(0, 1);
        ContentNode root = YamlSource.whole(file, () -> id).read(sink).orElseThrow();

        root.list("b").forEach(ContentNode::id);
        root.id();

        assertThat(file.completed())
                .isEqualTo("id: " + id + "\n\uD83D\uDE00: \uD83D\uDE00\nb:\n  - id: " + id
                        + "\n    \uD83D\uDE00: 1\n  - id: " + id + "\n    c: 2\n");
    }

    @Test
    void captionsBecomeCues() {
        List<Vtt.Cue> cues = Vtt.read(
                SourceFile.of(
                        "x.vtt",
                        "WEBVTT - about\r\n\r\nNOTE to self\r\n\r\nfirst\r\n01:02:03.500 --> 01:02:04.000 align:start\r\n"
                                + "<v Analyst>Jobs &amp; <i>wages</i>\r\nby county\r\n"),
                sink);

        assertThat(problems).isEmpty();
        assertThat(cues).containsExactly(new Vtt.Cue(3723.5, 3724, "Analyst: Jobs & wages by county"));
    }

    @Test
    void markdownIsRenderedAndNothingDangerousComesThrough() {
        String html = Markdown.html(
                "A *table*:\n\n| a | b |\n|---|--:|\n| x<sup>2</sup> | [BLS](https://www.bls.gov/?a=1&b=2 \"home\") |\n\n"
                        + "<script>alert(1)</script>\n\n[x](javascript:alert(1))",
                new ContentPlace("x.md", 10),
                sink);

        assertThat(html)
                .contains(
                        "<em>table</em>",
                        "<td align=\"right\">",
                        "x<sup>2</sup>",
                        "href=\"https://www.bls.gov/?a=1&amp;b=2\"")
                .doesNotContain("script");
        assertThat(problems)
                .containsExactly(
                        "x.md:16: <script> is not taken", "x.md:18: the link \"javascript:alert(1)\" leads nowhere");
    }

    @Test
    void aFenceHidesDirectives() {
        List<LessonBlock> blocks = LessonText.blocks(
                SourceFile.of("x.md", "Write\n\n```\n:::callout {tone=tip}\n```\n\nand more.\n"), sink);

        assertThat(problems).isEmpty();
        assertThat(blocks).extracting(LessonBlock::kind).containsExactly("text");
    }

    /** Its end must not be taken for the beginning of another, which would hide all directives below. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. ```\n   x\n   ```",
                "- ~~~\n  x\n  ~~~",
                "- 1. ```\n     x\n     ```",
                "```x``` y",
                "- ```x``` y"
            })
    void aFenceInAListEndsInIt(String list) {
        List<LessonBlock> blocks =
                LessonText.blocks(SourceFile.of("x.md", list + "\n\n:::callout {tone=tip}\nx\n:::\n"), sink);

        assertThat(blocks).extracting(LessonBlock::kind).containsExactly("text", "callout");
    }

    @Test
    void quotedCellsMayHoldCommasAndLines() {
        CsvTable table = CsvTable.read(
                SourceFile.of("x.csv", "name,jobs\r\n\"Mining, and\r\n\"\"logging\"\"\",656\r\nTrade,\r\n"), sink);

        assertThat(problems).isEmpty();
        assertThat(table.rows())
                .extracting(row -> table.cell(row, "name"))
                .containsExactly("Mining, and\r\n\"logging\"", "Trade");
        assertThat(table.isNumeric("jobs", table.rows())).isTrue();
        assertThat(table.isNumeric("name", table.rows())).isFalse();
    }

    @Test
    void theLengthOfAnMp4IsRead() throws IOException {
        Path video = Files.write(folder.resolve("x.mp4"), mp4(600, 57_000));

        assertThat(VideoDuration.of(video)).hasValue(95);
    }

    @Test
    void whatIsNoVideoHasNoLength() throws IOException {
        assertThat(VideoDuration.of(Files.writeString(folder.resolve("x.webm"), "no video")))
                .isEmpty();
        assertThat(VideoDuration.of(Files.writeString(folder.resolve("y.webm"), "")))
                .isEmpty();
    }

    private static byte[] mp4(int unitsPerSecond, int units) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(bytes);
        file.writeInt(16);
        file.writeBytes("ftypisom");
        file.writeInt(0);
        file.writeInt(8 + 108);
        file.writeBytes("moov");
        file.writeInt(108);
        file.writeBytes("mvhd");
        file.write(new byte[12]);
        file.writeInt(unitsPerSecond);
        file.writeInt(units);
        file.write(new byte[80]);
        return bytes.toByteArray();
    }
}
