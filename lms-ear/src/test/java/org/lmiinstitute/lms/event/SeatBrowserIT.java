package org.lmiinstitute.lms.event;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** A seat at the next session, whichever it is, is taken, found again under My learning, and given up. */
class SeatBrowserIT {

    @ParameterizedTest
    @CsvSource({
        "trainer@example.org, /roundtables, section[aria-labelledby=coming] h3 a",
        "organizer@example.org, /workshops, article:has(.dates time) h2 a"
    })
    void aSeatIsTakenFoundAgainAndGivenUp(String account, String list, String coming) {
        try (Visitor visitor = Visitor.withPhone(Installation.shared())) {
            Page page = visitor.page();
            visitor.signIn(account);
            visitor.open(list);
            String title = page.locator(coming).first().textContent();
            page.locator(coming).first().click();
            button(page, "Register").click();
            assertThat(page.getByText("✓ You are registered")).isVisible();
            visitor.assertAccessible();

            visitor.open("/my-learning");
            visitor.assertAccessible();
            link(page, title).click();
            button(page, "Give up my place").click();
            assertThat(button(page, "Register")).isVisible();

            visitor.open("/my-learning");
            assertThat(link(page, title)).hasCount(0);
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    /** The first: a workshop offers a seat at each of its sessions. */
    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }
}
