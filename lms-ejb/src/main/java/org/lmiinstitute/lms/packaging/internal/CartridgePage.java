package org.lmiinstitute.lms.packaging.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** The frame of a cartridge's pages. They lie in a folder of the module, one level below style and media. */
final class CartridgePage {

    /** From a page to the root of the cartridge. */
    static final String ROOT = "../";

    private static final String STYLE = "cartridge.css";
    private static final String STYLE_ID = "STYLE";

    private CartridgePage() {}

    static CartridgeResource of(String id, String path, String title, String language, Consumer<XmlText> body) {
        XmlText html = XmlText.page().open("html", "lang", language);
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .leaf("title", title)
                .empty("link", "rel", "stylesheet", "href", ROOT + STYLE)
                .close();
        html.open("body").leaf("h1", title);
        body.accept(html);
        CartridgeResource page = CartridgeResource.text(id, CartridgeVersion.WEB_CONTENT, path, html.finish());
        return page.needing(STYLE_ID);
    }

    static CartridgeResource style() {
        return CartridgeResource.file(STYLE_ID, new PackageEntry(STYLE, CartridgePage::openStyle));
    }

    private static InputStream openStyle() throws IOException {
        InputStream css = CartridgePage.class.getResourceAsStream(STYLE);
        if (css == null) {
            throw new IOException(STYLE + " is not beside its class");
        }
        return css;
    }
}
