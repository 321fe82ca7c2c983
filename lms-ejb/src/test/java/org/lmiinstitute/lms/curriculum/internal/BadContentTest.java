package org.lmiinstitute.lms.curriculum.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that an author may get wrong is told with its file and line, what is wrong, and what would be right. */
class BadContentTest {

    private static final String MODULE = "module.yaml";
    private static final String LESSON = "lessons/boxes.md";
    private static final String QUIZ = "quiz.yaml";
    private static final String EXERCISE = "exercises/work.yaml";

    @TempDir
    Path root;

    @Test
    void theSampleItselfIsSound() {
        assertThat(SampleContent.in(content()).built().problems()).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void aMistakeIsTold(String file, String old, String now, String problem) {
        SampleContent content = SampleContent.in(content()).edit(file, old, now);

        assertThat(content.built().problems()).containsExactly(("content/modules/rate/" + problem).split("\n"));
    }

    private Path content() {
        return root.resolve("content");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // shape
                arguments(
                        MODULE,
                        "title: The rate\n",
                        "",
                        "module.yaml:1: \"title\" is missing; right would be a short text in one line, without Markdown"),
                arguments(
                        MODULE,
                        "  minutes: 5\n    file: lessons",
                        "  minuts: 5\n    file: lessons",
                        "module.yaml:13: \"minutes\" is missing; right would be a whole number of minutes, at least 1\ncontent/modules/rate/module.yaml:16: \"minuts\" is not known here; did you mean \"minutes\"?"),
                arguments(
                        MODULE,
                        "minutes: 20",
                        "minutes: about 20",
                        "module.yaml:7: \"minutes\" is \"about 20\"; right would be a whole number of minutes, at least 1"),
                arguments(
                        MODULE,
                        "level: foundation",
                        "level: foundations",
                        "module.yaml:8: \"level\" is \"foundations\"; did you mean \"foundation\"?"),
                arguments(
                        MODULE,
                        "kind: quiz",
                        "kind: test",
                        "module.yaml:30: \"kind\" is \"test\"; one of: lesson, video, data-exercise, quiz, external-package"),
                arguments(
                        MODULE,
                        "    captions: media/asked.en.vtt\n",
                        "",
                        "module.yaml:18: \"captions\" is missing; right would be a WebVTT file of this folder, as in media/rate.en.vtt, or a list of them, one per language"),
                arguments(
                        MODULE,
                        "slug: rate",
                        "slug: The Rate",
                        "module.yaml:2: \"slug\" is \"The Rate\"; right would be lower-case words joined by hyphens, as in reading-the-rate"),
                arguments(
                        MODULE,
                        "000000000001\n",
                        "1\n",
                        "module.yaml:1: \"id\" is \"01920000-0000-7000-8000-1\"; right would be a UUID; leave the line out and the importer writes a new one"),
                arguments(
                        MODULE,
                        "slug: rate",
                        "slug: rate\nslug: rates",
                        "module.yaml:3: \"slug\" stands twice in one place; keep one of them"),
                arguments(
                        MODULE,
                        "goal: After",
                        "goal: After: this",
                        "module.yaml:4: this is not YAML: mapping values are not allowed here; check indentation, and put texts with a colon or a # in quotes"),
                // files
                arguments(
                        MODULE,
                        "media/asked.webm",
                        "media/aksed.webm",
                        "module.yaml:22: there is no file \"media/aksed.webm\"; did you mean \"media/asked.webm\"?, or put it into content/modules/rate/media"),
                arguments(
                        MODULE,
                        "quiz.yaml",
                        "../quiz.yaml",
                        "module.yaml:33: \"../quiz.yaml\" lies outside of the folder; a file in content/modules/rate"),
                arguments(
                        "media/asked.en.vtt",
                        "00:00:02.000 --> 00:00:05.500",
                        "0:02 --> 0:05",
                        "media/asked.en.vtt:6: \"0:02 --> 0:05\" is no pair of times; right would be 00:00:01.000 --> 00:00:04.000"),
                arguments(
                        "media/asked.en.vtt",
                        "WEBVTT",
                        "SRT",
                        "media/asked.en.vtt:1: the file does not begin with WEBVTT; WEBVTT in the first line, then an empty one"),
                arguments(
                        "media/boxes.svg",
                        "<rect",
                        "<script>alert(1)</script><rect",
                        "media/boxes.svg:2: the drawing holds <script>; shapes and text only"),
                arguments(
                        "media/boxes.svg",
                        "<rect",
                        "<rect onclick=\"x()\"",
                        "media/boxes.svg:2: the drawing holds a script in onclick; shapes and text only"),
                arguments(
                        "data/cps.csv",
                        "1979,104962,6137",
                        "1979,104962",
                        "data/cps.csv:3: the row has 2 values; one for each of the 3 columns"),
                // lessons
                arguments(
                        LESSON,
                        "tone=note",
                        "tone=loud",
                        "lessons/boxes.md:6: there is no tone \"loud\"; one of: note, tip, caution"),
                arguments(
                        LESSON,
                        ":::callout",
                        ":::calout",
                        "lessons/boxes.md:6: there is no block :::calout; did you mean \"callout\"?"),
                arguments(
                        LESSON,
                        " alt=\"Three boxes\"",
                        "",
                        "lessons/boxes.md:10: the figure has no alt; alt=... in its braces"),
                arguments(
                        LESSON,
                        "rate.\n:::",
                        "rate.\n",
                        "lessons/boxes.md:6: the block :::callout is never ended; a line with ::: behind its last line"),
                arguments(
                        LESSON,
                        "tone=note",
                        "tone=\"note",
                        "lessons/boxes.md:6: what stands in braces cannot be read; {key=value key=\"a text\"}, with \\\" for a quote in a text"),
                arguments(
                        LESSON,
                        "**one** of them.",
                        "one of <marquee>them</marquee>.",
                        "lessons/boxes.md:4: <marquee> is not taken; Markdown; of HTML only <sub>, <sup>, <kbd>, <abbr> and <br> within a line"),
                arguments(
                        LESSON,
                        "## Three",
                        "# Three",
                        "lessons/boxes.md:2: a heading with one # is the page's own; begin headings with ##"),
                arguments(
                        LESSON,
                        "**one**",
                        "[one](boxes.html)",
                        "lessons/boxes.md:4: the link \"boxes.html\" leads nowhere; an address that begins with https://, or a :::download block for a file"),
                arguments(
                        LESSON,
                        "0000000000b2",
                        "0000000000b1",
                        "lessons/boxes.md:6: its id ends like the one in content/modules/rate/lessons/boxes.md:2; another id; leave it out for a new one"),
                // questions
                arguments(
                        QUIZ,
                        "        correct: true\n",
                        "",
                        "quiz.yaml:6: no choice is correct; \"correct: true\" at one choice"),
                arguments(
                        QUIZ,
                        "population\n",
                        "population\n        correct: true\n",
                        "quiz.yaml:6: 2 choices are correct; one of them, or \"kind: choices\" if several are to be chosen"),
                arguments(
                        QUIZ,
                        "Of what is the rate a share?",
                        "\"![](media/boxes.svg) Of what?\"",
                        "quiz.yaml:5: the image has no description; ![what it shows](media/file.png)"),
                arguments(
                        QUIZ,
                        "Of what is the rate a share?",
                        "\"![Boxes](https://example.org/boxes.png) Of what?\"",
                        "quiz.yaml:5: an image of another site stands in the text; a file of this folder: media/file.png"),
                arguments(QUIZ, "id: b", "id: a", "quiz.yaml:11: the choice \"a\" is there twice; another letter"),
                arguments(
                        QUIZ,
                        "answer: 10",
                        "answer: 10 * share",
                        "quiz.yaml:19: \"share\" in \"10 * share\" is not known here; numbers, or names that \"draw\" brings in"),
                arguments(
                        QUIZ,
                        "answer: 10",
                        "answer: 10 / 0",
                        "quiz.yaml:19: \"10 / 0\" cannot be worked out: Division by zero; an expression such as 100 * unemployed / labor_force"),
                arguments(
                        QUIZ,
                        "    kind: choice\n",
                        "    kind: choice\n    unit: percent\n",
                        "quiz.yaml:5: \"unit\" does not belong here; leave it out for this kind"),
                arguments(
                        QUIZ,
                        "passMark: 0.7",
                        "passMark: 70",
                        "quiz.yaml:1: \"passMark\" is 70; right would be the part of the points that passes, above 0 and at most 1, as in 0.7"),
                arguments(
                        QUIZ,
                        "passMark: 0.7",
                        "passMark: 0.7\ndraw: 5",
                        "quiz.yaml:2: 5 are to be drawn from 2 questions; at most 2"),
                arguments(
                        QUIZ,
                        "passMark: 0.7",
                        "passMark: 0.7\nbank: rates",
                        "quiz.yaml:2: there is no folder \"rates\" in content/banks; leave it out"),
                // data exercises
                arguments(
                        EXERCISE,
                        "{name: unemployed,",
                        "{name: unemployd,",
                        "exercises/work.yaml:13: the table has no column \"unemployd\"; did you mean \"unemployed\"?"),
                arguments(
                        EXERCISE,
                        "draw: {year: [1975, 1982]}",
                        "draw: {year: [1975, 1983]}",
                        "exercises/work.yaml:31: there is no row with year 1983 (with year 1983); a year of the table, from 1975 to 1982"),
                arguments(
                        EXERCISE,
                        "answer: 100 * unemployed / labor_force\n",
                        "answer: 100 * unemployed / labour_force\n",
                        "exercises/work.yaml:26: \"labour_force\" in \"100 * unemployed / labour_force\" is not known here (with year 1975); did you mean \"labor_force\"?"),
                arguments(
                        EXERCISE,
                        "y: [unemployed]",
                        "y: [rate]",
                        "exercises/work.yaml:17: the table has no column \"rate\"; one of: year, labor_force, unemployed"),
                arguments(
                        EXERCISE,
                        "{right: Right.,",
                        "{right: \"{{answer}} it is\",",
                        "exercises/work.yaml:28: {{...}} does not work here; numbers in \"worked\" or in a trap"),
                arguments(
                        "data/cps.csv",
                        "1979,",
                        "1975,",
                        "exercises/work.yaml:9: two rows have year 1975 (the second in line 3 of cps.csv); a key that names each row once, or \"rows\" that leave one of them out"));
    }
}
