package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Somebody who plays a module, and what the browser complained of meanwhile. */
final class Learner implements AutoCloseable {

    final Page page;
    final List<String> complaints = new ArrayList<>();

    Learner(BrowserContext context) {
        this(context.newPage());
    }

    Learner(Page page) {
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    /** Answers all of "Check yourself" right. */
    Learner passesTheQuiz() {
        goesTo("Check yourself")
                .chooses("Yes, because the survey counts people at home")
                .presses("Next question");
        chooses("A nurse on paid vacation", "A welder on temporary layoff")
                .presses("Next question")
                .types("9.3");
        presses("Next question").chooses("one employed person");
        feedback().waitFor();
        return this;
    }

    /** Answers "Check yourself" with half a point of five: not enough. */
    Learner failsTheQuiz() {
        goesTo("Check yourself").chooses("No, it counts jobs at work").presses("Next question");
        chooses("A nurse on paid vacation").presses("Next question").types("9.1");
        presses("Next question").chooses("two employed persons");
        feedback().waitFor();
        return this;
    }

    /** Finishes every activity but the quiz. */
    Learner doesTheRest() {
        goesTo("Three boxes").presses("Next: Who is asked, and how");
        page.evaluate("() => { const v = document.querySelector('video'); v.playbackRate = 8; return v.play(); }");
        assertThat(outline("Who is asked")).containsText("Done: ");
        goesTo("Work it out").types("1").types("2").types("3").chooses("1982");
        goesTo("What the rate").presses("Next: Check yourself");
        assertThat(outline("What the rate")).containsText("Done: ");
        return this;
    }

    Learner exits() {
        page.locator(".ptop").getByText("Exit").click();
        return this;
    }

    Learner opens(String address) {
        page.navigate(address);
        return waitsForTheModule();
    }

    Learner reloads() {
        page.reload();
        return waitsForTheModule();
    }

    /** Goes to another page of the package by a link. */
    Learner follows(String link) {
        Locator anchor = page.locator(link);
        String address = (String) anchor.evaluate("a => a.href");
        anchor.click();
        page.waitForURL(address);
        return waitsForTheModule();
    }

    Learner waitsForTheModule() {
        page.waitForSelector("#lmi-player[data-ready=true]");
        return this;
    }

    Learner goesTo(String activity) {
        Locator toggle = page.locator(".outline-toggle");
        if (toggle.isVisible()) {
            toggle.click();
        }
        outline(activity).click();
        return this;
    }

    Learner presses(String button) {
        page.locator("main, dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .last()
                .click();
        return this;
    }

    /** Answers the question that is shown: the choices whose labels are these. */
    Learner chooses(String... labels) {
        for (String label : labels) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        }
        return presses("Check");
    }

    Learner types(String number) {
        Locator input = page.locator("form.numeric:not(.settled) input").first();
        input.fill(number);
        input.press("Enter");
        return this;
    }

    String heading() {
        return page.locator("h1").textContent();
    }

    Locator feedback() {
        return page.locator(".fb-place .fb").last();
    }

    Locator saveState() {
        return page.locator(".save");
    }

    Locator outline(String activity) {
        return page.locator("#outline button").filter(new Locator.FilterOptions().setHasText(activity));
    }

    @Override
    public void close() {
        // what the page sends while it goes away finds no route any more
        page.context().unrouteAll();
        page.context().close();
    }
}
