package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A module's progress in the fields of each standard: SCORM 1.2 cmi.core.lesson_status (RTE 3.4.4), SCORM 2004 cmi.completion_status
 * (RTE 4.2.4) and cmi.success_status (RTE 4.2.24), the verbs of cmi5 (9.3.3 to 9.3.5) and xAPI; and in which of them a score stands.
 */
class StatusTest {

    private static Page page;

    @BeforeAll
    static void open() {
        page = PlayerModules.page();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            in-progress | null   | incomplete | -     | incomplete unknown | -    |
            in-progress | passed | incomplete | -     | incomplete passed  | 0.8158 | passed
            in-progress | failed | failed     | 81.58 | incomplete failed  | 0.8158 | failed
            completed   | null   | completed  | 81.58 | completed unknown  | -    | completed
            completed   | passed | passed     | 81.58 | completed passed   | 0.8158 | passed completed
            completed   | failed | failed     | 81.58 | completed failed   | 0.8158 | failed completed
            """)
    void eachStandardIsTold(
            String status, String success, String scorm12, String raw, String scorm2004, String scaled, String verbs) {
        var told = (List<?>) page.evaluate(
                """
                async ([status, success]) => {
                  const { SCORM_12 } = await import('/track/scorm12.js');
                  const { SCORM_2004 } = await import('/track/scorm2004.js');
                  const { statusOf } = await import('/track/status.js');
                  const progress = { status, success: success === 'null' ? null : success, score: 0.8158 };
                  const one = SCORM_12.verdict({ progress });
                  const two = SCORM_2004.verdict({ progress });
                  const text = (value) => String(value ?? '-');
                  return [one['cmi.core.lesson_status'], text(one['cmi.core.score.raw']), `${two['cmi.completion_status']} ${two['cmi.success_status']}`, text(two['cmi.score.scaled']), statusOf(progress).verbs.join(' ')];
                }
                """,
                List.of(status, success));
        assertThat(told).isEqualTo(List.of(scorm12, raw, scorm2004, scaled, verbs == null ? "" : verbs));
    }
}
