package org.lmiinstitute.lms.packaging.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The page that a learning system opens for a module: the player's own, which finds the player where the package has it. */
final class StartPage {

    private StartPage() {}

    static PackageEntry of(PackageEntry page, PackagedModule module) {
        return module.folder().isEmpty()
                ? page
                : new PackageEntry(module.startPage(), () -> relocated(page, module.toRoot()));
    }

    private static InputStream relocated(PackageEntry page, String toRoot) throws IOException {
        try (InputStream html = page.source().open()) {
            String text = new String(html.readAllBytes(), StandardCharsets.UTF_8);
            String moved = text.replace("\"player.", "\"" + toRoot + "player.");
            return new ByteArrayInputStream(moved.getBytes(StandardCharsets.UTF_8));
        }
    }
}
