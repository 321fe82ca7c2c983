package org.lmiinstitute.lms.packaging.internal.incoming.content;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** No page ends the import of its package. */
class RandomPagesTest {

    private static final int PAGES = 10_000;

    @Test
    void everyPageIsALesson() {
        LongStream.range(0, PAGES)
                .mapToObj(RandomPage::new)
                .map(RandomPage::html)
                .forEach(html -> assertThatCode(() -> LessonBody.of(
                                HtmlSource.fragment(html),
                                "A title",
                                Surroundings.none(),
                                Wording.in("en"),
                                new Remarks()))
                        .as(html)
                        .doesNotThrowAnyException());
    }

    @Test
    void everyPageIsAPrompt() {
        LongStream.range(0, PAGES)
                .mapToObj(RandomPage::new)
                .map(RandomPage::html)
                .forEach(html -> assertThatCode(() -> new QuestionText(Wording.in("en"), new Remarks()).of(html))
                        .as(html)
                        .doesNotThrowAnyException());
    }
}
