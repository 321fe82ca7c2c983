package org.lmiinstitute.lms.player;

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
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    Learner opens(String address) {
        page.navigate(address);
        return waitsForTheModule();
    }

    Learner reloads() {
        page.reload();
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
