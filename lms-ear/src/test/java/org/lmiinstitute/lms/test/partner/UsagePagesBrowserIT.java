package org.lmiinstitute.lms.test.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** What a package tells stands on the usage pages and in their files, for its partner and for the institute. */
class UsagePagesBrowserIT {

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);
    private final ReportingPackage taken = ReportingPackage.of(nawb, nawb.moduleOfFirstCourse(3), "xapi");

    @Test
    void whatAPackageReportsIsShownToItsPartner() {
        tellsWhereItIsRead("partner@example.org", "/partner/usage");
    }

    @Test
    void whatAPackageReportsIsShownToTheInstitute() {
        tellsWhereItIsRead("analyst@example.org", "/usage");
    }

    private void tellsWhereItIsRead(String reader, String page) {
        try (Visitor visitor = Visitor.atDesk(installation)) {
            visitor.signIn(reader);
            Numbers before = numbers(visitor, page);
            twoLearnersStartAndOnePasses();
            assertThat(taken.callHome().statusCode()).isEqualTo(204);

            Numbers now = numbers(visitor, page);
            assertThat(now).isEqualTo(before.and(2, 2, 1, 1, 1));
            visitor.open(page);
            assertThat(row(visitor, "What learners did").locator("td")).hasText(new String[] {
                "" + now.starts, "" + now.learners, "" + now.completions, "" + now.passes, "0", "80%"
            });
            assertThat(row(visitor, "Calls home").locator("td"))
                    .hasText(new Pattern[] {Pattern.compile("^" + now.calls + "$"), Pattern.compile("^\\d+ s ago$")});
            visitor.assertAccessible();
        }
    }

    private void twoLearnersStartAndOnePasses() {
        String ada = UUID.randomUUID().toString();
        taken.say(ada, "initialized", taken.module(), "");
        taken.say(UUID.randomUUID().toString(), "initialized", taken.module(), "");
        taken.say(ada, "completed", taken.module(), "\"result\":{\"completion\":true},");
        taken.say(ada, "passed", taken.module(), "\"result\":{\"success\":true,\"score\":{\"scaled\":0.8}},");
    }

    /** What the file beside a page says of the package; nothing before it told anything. */
    private Numbers numbers(Visitor visitor, String page) {
        List<List<String>> rows = visitor.page()
                .request()
                .get(installation.url(page + ".csv").toString())
                .text()
                .lines()
                .map(line -> List.of(line.replaceAll("\"[^\"]*\"", "").split(",", -1)))
                .filter(row -> row.contains(taken.id()))
                .toList();
        Numbers numbers = new Numbers(0, 0, 0, 0, 0);
        for (List<String> row : rows) {
            numbers = row.get(0).equals("called")
                    ? numbers.and(0, 0, 0, 0, number(row, 7))
                    : numbers.and(number(row, 7), number(row, 8), number(row, 9), number(row, 10), 0);
        }
        return numbers;
    }

    private static int number(List<String> row, int column) {
        return Integer.parseInt(row.get(column));
    }

    /** The package's row; others of the same module and format may stand beside it. */
    private Locator row(Visitor visitor, String table) {
        return visitor.page()
                .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(table))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(taken.id().substring(0, 8)));
    }

    private record Numbers(int starts, int learners, int completions, int passes, int calls) {

        Numbers and(int moreStarts, int moreLearners, int moreCompletions, int morePasses, int moreCalls) {
            return new Numbers(
                    starts + moreStarts,
                    learners + moreLearners,
                    completions + moreCompletions,
                    passes + morePasses,
                    calls + moreCalls);
        }
    }
}
