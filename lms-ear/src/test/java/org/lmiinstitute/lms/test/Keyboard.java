package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The keyboard of somebody who has no mouse: whatever cannot be reached by Tab is not there for them. */
public final class Keyboard {

    /** More than any page has between two places. */
    private static final int PATIENCE = 80;

    private static final String IS_FOCUSED = "it => document.hasFocus() && it === document.activeElement";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs on to something and presses Enter there. */
    public void enter(Locator wanted) {
        reach(wanted);
        press("Enter");
    }

    /** The same, back towards the top of the page. */
    public void enterBefore(Locator wanted) {
        reachBefore(wanted);
        press("Enter");
    }

    /** Tabs on until something has the focus. */
    public void reach(Locator wanted) {
        reach(wanted, "Tab");
    }

    /** The same, back towards the top of the page. */
    public void reachBefore(Locator wanted) {
        reach(wanted, "Shift+Tab");
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    private void reach(Locator wanted, String key) {
        wanted.waitFor();
        for (int pressed = 0; pressed < PATIENCE && !isFocused(wanted); pressed++) {
            press(key);
        }
        assertThat(isFocused(wanted)).as("%s can be reached by %s", wanted, key).isTrue();
    }

    private static boolean isFocused(Locator wanted) {
        return Boolean.TRUE.equals(wanted.evaluate(IS_FOCUSED));
    }
}
