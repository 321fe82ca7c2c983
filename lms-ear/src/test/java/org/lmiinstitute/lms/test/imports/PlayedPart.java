package org.lmiinstitute.lms.test.imports;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What stands on a page of the player that shows a part of a package: the part itself, whose SCO says its state, and the outline beside it. */
final class PlayedPart {

    private PlayedPart() {}

    static FrameLocator sco(Page page) {
        return page.frameLocator(".unit iframe").frameLocator("iframe");
    }

    /** What the SCO says of how it began, and then of what was done in it. */
    static Locator state(Page page) {
        return sco(page).locator("#state");
    }

    /** The outline's entry of a part. */
    static Locator entry(Page page, String title) {
        return page.locator(".side button").filter(new Locator.FilterOptions().setHasText(title));
    }
}
