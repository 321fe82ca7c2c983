package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.Locale;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;

/** What a resource of a cartridge is, by the type that the manifest states (Common Cartridge Profile, 4.5; versions differ in their digits). */
enum ResourceKind {
    /** A page of HTML; before 1.3 Canvas lists assignments and the syllabus with its settings, as associated content. */
    PAGE,
    /** Any other web content. */
    FILE,
    LINK,
    TOOL,
    TOPIC,
    TEST,
    BANK,
    /** The text of an assignment (an extension of 1.2 and later). */
    ASSIGNMENT,
    OTHER;

    static ResourceKind of(ImsResource resource) {
        String name = resource.type().toLowerCase(Locale.ROOT);
        boolean isPage = resource.main().filter(ResourceKind::isPage).isPresent();
        if (name.startsWith("webcontent")) {
            return isPage ? PAGE : FILE;
        }
        if (TestFile.isBank(resource)) {
            return BANK;
        }
        if (name.startsWith("imsqti_")) {
            return name.endsWith("question-bank") ? BANK : TEST;
        }
        if (name.startsWith("imswl_")) {
            return LINK;
        }
        if (name.startsWith("imsdt_")) {
            return TOPIC;
        }
        if (name.startsWith("imsbasiclti_")) {
            return TOOL;
        }
        if (name.startsWith("associatedcontent/") && isPage) {
            return PAGE;
        }
        return name.startsWith("assignment_") ? ASSIGNMENT : OTHER;
    }

    static boolean isPage(String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    }
}
