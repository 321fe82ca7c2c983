package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The player's grading and completion against the vectors that the server passes too. */
class SharedVectorsTest {

    /** Compares as the vectors' README says: numbers with a tolerance, everything else exactly. */
    private static final String COMPARE =
            """
            const same = (a, b) => typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-6
              : a && b && typeof a === 'object' ? Object.keys(a).length === Object.keys(b).length && Object.keys(b).every((k) => same(a[k], b[k]))
              : a === b;
            const failures = [];
            let count = 0;
            const check = (cases, run) => cases.forEach(({name, input, expected}) => {
              count++;
              const got = run(input);
              if (!same(got, expected)) failures.push(`${name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
            });
            """;

    private static Page page;

    @BeforeAll
    static void open() {
        page = PlayerModules.page();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @Test
    void gradesLikeTheServer() {
        assertPasses(
                """
                async (text) => {
                  const vectors = JSON.parse(text);
                  const { grade } = await import('/grade.js');
                  const { canonicalNumber } = await import('/number.js');
                  const { quizResult } = await import('/completion.js');
                  %s
                  check(vectors.grades, (input) => grade(input.key, input.response, input) ?? { invalid: true });
                  check(vectors.numbers, canonicalNumber);
                  check(vectors.quizzes, (input) => quizResult(input.questions, input.scores, input.passMark));
                  return count > 100 ? failures : ['only ' + count + ' cases'];
                }
                """,
                "grading");
    }

    @Test
    void completesLikeTheServer() {
        assertPasses(
                """
                async (text) => {
                  const vectors = JSON.parse(text);
                  const { activityResult, moduleResult } = await import('/completion.js');
                  const { mergeSegments, watchedFraction } = await import('/segments.js');
                  %s
                  check(vectors.segments, ({ segments, duration }) => ({ merged: mergeSegments(segments, duration), fraction: watchedFraction(segments, duration) }));
                  check(vectors.activities, (input) => activityResult(input.activity, input.record));
                  check(vectors.modules, (input) => moduleResult(input.activities, input.results));
                  return count > 40 ? failures : ['only ' + count + ' cases'];
                }
                """,
                "completion");
    }

    private static void assertPasses(String script, String vectors) {
        var failures = (List<?>) page.evaluate(script.formatted(COMPARE), Fixture.vectors(vectors));
        assertThat(failures).isEmpty();
    }
}
