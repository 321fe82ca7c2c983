package org.lmiinstitute.lms.test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.CloseOptions;

/** How somebody leaves the player without its Exit. */
public enum Departure {
    LINK {
        @Override
        void leave(Page page) {
            page.locator("a.backlink").click();
        }
    },
    BACK {
        @Override
        void leave(Page page) {
            page.goBack();
        }
    },
    RELOAD {
        @Override
        void leave(Page page) {
            page.reload();
        }
    },
    CLOSE {
        @Override
        void leave(Page page) {
            page.waitForClose(() -> page.close(new CloseOptions().setRunBeforeUnload(true)));
        }
    };

    abstract void leave(Page page);

    /** What is shown is asked whether it may go, as by every browser. */
    public void leave(Visitor visitor) {
        // a context without a page would end with it
        if (this == CLOSE) {
            visitor.context().newPage();
        }
        leave(visitor.page());
    }
}
