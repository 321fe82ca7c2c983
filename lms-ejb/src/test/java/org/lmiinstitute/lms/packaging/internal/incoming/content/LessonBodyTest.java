package org.lmiinstitute.lms.packaging.internal.incoming.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.curriculum.PlainText;
import org.lmiinstitute.lms.curriculum.internal.WrittenContent;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;

/** HTML becomes Markdown that our importer reads as the same words. */
class LessonBodyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
        <p>a <b>b</b> <i>c</i></p>                          ¦ a **b** *c*
        <ul><li>a<li>b</ul>                                 ¦ - a⏎- b
        <ol start=3><li>a<li>b</ol>                         ¦ 3. a⏎4. b
        <h2>Two</h2><h3>Three</h3>                          ¦ ## Two⏎⏎### Three
        <p>H<sub>2</sub>O</p>                               ¦ H<sub>2</sub>O
        <p>one<br>two</p>                                   ¦ one\\⏎two
        <ul><li>a<ul><li></ul><li>b</ul>                    ¦ - a⏎- b
        <ul>a<li>b</ul>                                     ¦ - a⏎- b
        <ul><li><ul><li><img alt=a></ul></ul>b              ¦ a⏎⏎b
        <blockquote><p>a<p>b</blockquote>                   ¦ > a⏎>⏎> b
        <p>see <a href="https://x.org/a_(b)">this</a>!</p>  ¦ see [this](https://x.org/a\\_%28b%29)\\!
        <div><div>a</div>b</div>                            ¦ a⏎⏎b
        <table>a<tr>b<td>c<td>d</table>                     ¦ a⏎⏎b⏎⏎| c | d |⏎| --- | --- |
        <table><caption>a</caption><caption>b</caption><tr><td>c</table> ¦ a⏎⏎b⏎⏎c
        <figure><p>a</p><img alt=b><figcaption>c</figcaption>d</figure> ¦ b⏎⏎c⏎⏎a⏎⏎d
        <figure><img alt=b><figcaption>c <a href="https://x.org">d</a></figcaption></figure> ¦ b⏎⏎c [d](https://x.org)
        <h2><div>a</div><div>b</div></h2>                   ¦ ## a b
        <dl><dt><p>a</p><p>b</p><dd>c</dl>                  ¦ a\\⏎b⏎⏎c
        <a href="https://x.org"><h3>a</h3><p>b</p></a>      ¦ ### [a](https://x.org)⏎⏎[b](https://x.org)
        <ul><a href="https://x.org">a</a></ul>              ¦ - [a](https://x.org)
        <pre>a <a href="https://x.org">b</a></pre>          ¦ a [b](https://x.org)
        <code>a </code>b <code>c</code><code>d</code>       ¦ `a` b `cd`
        a<img alt=x>b                                       ¦ a b⏎⏎x
        <b>a<br></b>b                                       ¦ **a**\\⏎b
        <object data=f.swf>a</object><noscript>b</noscript> ¦ a b
        <menu><li>a</menu>                                  ¦ - a
        """)
    void htmlIsWrittenAsMarkdown(String html, String markdown) {
        assertThat(written(html)).isEqualTo(markdown.replace("⏎", "\n"));
    }

    @Test
    void aTableKeepsItsRows() {
        assertThat(written("<table><tr><th>a<th>b</tr><tr><td>1|2<td><p>3<p>4</tr></table>"))
                .isEqualTo("| a | b |\n| --- | --- |\n| 1\\|2 | 3<br><br>4 |");
    }

    /** Nobody misses the words of what is not shown without being told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
        <button>Check</button>                                ¦ removed: button “Check”
        <select><optgroup label=a><option value=1>b</select>  ¦ removed: form field “b a”
        <input type=submit value=Go><input placeholder=Name>  ¦ removed: form field “Go”, form field “Name”
        <svg><text>Rate</text></svg>                          ¦ removed: drawing within the text “Rate”
        <iframe src=gone.html title=a>b</iframe>              ¦ removed: iframe “a b”
        <video src=https://x.org/v.mp4>No film</video>        ¦ a recording in the page is a file to download or a link; what it says where it cannot be played is left out: “No film”
        <audio>No sound</audio>                               ¦ a recording has no file “No sound”
        <video src=gone.mp4 title=a></video>                  ¦ a recording in the page is a file to download or a link; a file is not given out: gone.mp4 “a”
        <a href="#x">a</a>                                    ¦ removed: link within its page
        <a href="https://x.org"></a>                          ¦ removed: link without words to https://x.org
        <b title=a>b</b><i title=c>c</i>                      ¦ removed: text shown on pointing “a”
        <u>a</u><mark>b</mark>                                ¦ underlined and highlighted text is not marked
        <table><tr><th>a<th><ol><li>b</ol></table>            ¦ lists, code, quotations and headings in a cell of a table stand as lines
        <ol type=A><li>a</ol>                                 ¦ a list that was not numbered 1, 2, 3 and so on is numbered so here
        <ol><li value=3>a</ol>                                ¦ a list that was not numbered 1, 2, 3 and so on is numbered so here
        <ol start=3 type=1><li>a</ol>                         ¦ ''
        <map><area href="https://x.org" alt=a></map>          ¦ removed: image map, area of an image map “a”
        """)
    void whatIsNotShownIsToldWithItsWords(String html, String told) {
        Remarks remarks = new Remarks();
        LessonBody.of(HtmlSource.fragment(html), "A title", Surroundings.none(), Wording.in("en"), remarks);

        assertThat(remarks.sentence()).isEqualTo(told);
    }

    @Test
    void whatIsRemovedBesidesIsCounted() {
        Remarks remarks = new Remarks();
        for (int i = 1; i <= 50; i++) {
            remarks.removed("link to " + i);
        }

        assertThat(remarks.sentence()).endsWith("link to 40, and 10 more things");
    }

    /** Else ten thousand short rows would be as wide as the widest. */
    @Test
    void aTableOfTooManyCellsBecomesWhatStandsInIt() {
        Remarks remarks = new Remarks();
        String table = "<table>" + "<tr><td>a".repeat(10_000) + "<tr>" + "<td>b".repeat(10_000) + "</table>";

        String text =
                LessonBody.of(HtmlSource.fragment(table), "A title", Surroundings.none(), Wording.in("en"), remarks);

        assertThat(text).startsWith("a\n\na").endsWith("b\n\nb").hasSizeLessThan(100_000);
        assertThat(remarks.sentence()).contains("10001 rows and 10000 columns");
    }

    @Test
    void marksOfQuotationsInOneAnotherDoNotMultiplyManyLines() {
        String page = "<blockquote>".repeat(60) + "<pre>" + "a\n".repeat(1 << 20);

        assertThat(written(page).length()).isLessThan(3 * page.length());
    }

    @Test
    void whatStandsBesideAJoinedCellIsNotLost() {
        assertThat(written("<table><tr><th>a<th>b</tr><tr><td colspan=2>c<td>d</tr></table>"))
                .isEqualTo("| a | b |  |\n| --- | --- | --- |\n| c |  | d |");
    }

    /** As they stand in a megabyte; their parts must not be gone through again for each other. */
    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<b>x</b>", "<p>x</p>", "<div>x</div>", "<svg>"})
    void manyPartsTakeTimeAsTheyAreMany(String part) {
        Document page = Jsoup.parseBodyFragment(part.repeat((1 << 20) / part.length()));

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> LessonBody.of(page, "A title", Surroundings.none(), Wording.in("en"), new Remarks()));
    }

    /** Text that looks like Markdown, like directives of lessons or like markup of other kinds is text all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p># no heading</p>",
                "<p>1. no list</p><p>- nor this</p><p>+ nor this</p>",
                "<p>:::figure {src=x}</p><p>:::</p>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- block: x --&gt;</p>",
                "<p>a*b*c _d_ `e` [f](javascript:g) ![h](i)</p>",
                "<p>&amp;lt; &amp;#42; \\ | ~~~ ~x~</p>",
                "<p>x</p><p>===</p><p>---</p><p>***</p>",
                "<p>{{answer}} {<b>{</b>x}}</p>",
                "<pre>:::\n&lt;!-- block: x --&gt;\n```\nx</pre>",
                "<p>a<b>\"b\"</b>c <b> d </b>e<b>f</b><b>g</b></p>",
                "<ul><li>a<pre>b\n\nc</pre></li><li><table><tr><td>1<td>2</tr></table></li></ul>",
                "<h1>x #</h1><h2><b>C#</b></h2><h6>deep</h6>",
                "<p>Look!<a href='https://x.org'>here</a></p>",
                "<p>a<br></p><p><br>b<br><br>c</p>",
                "<p><sub></sub><sup> </sup>x<kbd>y</kbd></p>",
                "<dl><dt>a<dd>b</dl><details><summary>c</summary>d</details>"
            })
    void itsWordsAreTheSameAfterTheImporter(String html) throws IOException {
        String lesson = written("<p>begin</p>" + html);
        ContentDraft draft = new ContentDraft();
        draft.add(new ModuleDefaults("m", "", Optional.empty(), "", "s")
                .module("m", "m", List.of(new Activity.Lesson("l", 1, lesson)), new ModuleFiles()));
        draft.write(folder, new MemoryFiles());

        assertThat(WrittenContent.problems(folder)).isEmpty();
        StringBuilder words = new StringBuilder();
        WrittenContent.built(folder, "m").document().findValues("html").forEach(block -> words.append(' ')
                .append(PlainText.of(block.asText())));
        assertThat(letters(words.toString())).isEqualTo(letters(PlainText.of("<p>begin</p>" + html)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li><ul><li></li></ul></li></ul>",
                "<blockquote><ul><li></li></ul></blockquote>",
                "<h2>&#x2003;</h2>",
                "<ul></ul>"
            })
    void whatShowsNothingIsNoBlock(String html) {
        assertThat(written(html)).isEmpty();
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String written(String html) {
        return LessonBody.of(
                HtmlSource.fragment(html), "A title", Surroundings.none(), Wording.in("en"), new Remarks());
    }
}
