package org.lmiinstitute.lms.player;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;

/** A page in which the player's ES modules can be imported one by one, as they stand in the sources. */
final class PlayerModules {

    private static final String ORIGIN = "http://player.test/";

    private PlayerModules() {}

    static Page page() {
        return page(Chromium.shared().newContext());
    }

    /** Another tab of a browser. */
    static Page page(BrowserContext context) {
        Page page = context.newPage();
        page.route(ORIGIN + "**", PlayerModules::serve);
        page.navigate(ORIGIN + "blank.html");
        return page;
    }

    private static void serve(Route route) {
        String name = route.request().url().substring(ORIGIN.length());
        if (name.equals("blank.html")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!DOCTYPE html><title>test</title>"));
        } else {
            Path module = Fixture.SOURCES.resolve(name);
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(Fixture.read(module)));
        }
    }
}
