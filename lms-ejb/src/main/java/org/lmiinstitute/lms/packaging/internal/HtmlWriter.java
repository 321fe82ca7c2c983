package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * Web pages that stand alone: unpacked into a folder and opened from there, without a server or a network. The page to open says what
 * it is in the words of LRMI, as there is no manifest to say it.
 */
@ApplicationScoped
class HtmlWriter implements PackageWriter {

    @Override
    public Set<PackageFormat> formats() {
        return Set.of(PackageFormat.HTML);
    }

    @Override
    public int version() {
        return PackageIdentity.FIRST_WRITER;
    }

    @Override
    public List<PackageEntry> entries(PackageContent content) {
        List<PackageEntry> entries = content.launched().all();
        entries.replaceAll(entry -> entry.path().equals(PackagedModule.START_PAGE) ? described(entry, content) : entry);
        return entries;
    }

    private static PackageEntry described(PackageEntry page, PackageContent content) {
        String description =
                "<script type=\"application/ld+json\">" + LinkedMetadata.of(content) + "</script>\n</head>";
        return page.changed(html -> html.replace("</head>", description));
    }
}
