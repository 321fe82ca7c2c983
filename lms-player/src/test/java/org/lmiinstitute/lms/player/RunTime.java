package org.lmiinstitute.lms.player;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts that the origin of external packages serves. */
final class RunTime {

    private RunTime() {}

    /** Adds one of them to a page. */
    static void load(Page page, String name) {
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(script(name)));
    }

    static String script(String name) {
        try (InputStream in = RunTime.class.getResourceAsStream("/run-time/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
