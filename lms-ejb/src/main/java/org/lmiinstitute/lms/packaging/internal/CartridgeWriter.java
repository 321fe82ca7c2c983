package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * IMS Common Cartridge: the content itself in parts that a partner can edit in its own learning system, instead of a player. Lessons,
 * videos and the tables of data exercises are pages, quizzes and the questions of data exercises are QTI, and a link leads to the
 * module's page at the institute. Which forms were chosen was read from the importers of Moodle and Canvas; see
 * {@code docs/decisions/cartridges-for-editors.md}.
 */
@ApplicationScoped
class CartridgeWriter implements PackageWriter {

    @Override
    public Set<PackageFormat> formats() {
        return Set.of(PackageFormat.CC_11, PackageFormat.CC_13);
    }

    @Override
    public int version() {
        return PackageIdentity.FIRST_WRITER;
    }

    @Override
    public List<PackageEntry> entries(PackageContent content) {
        CartridgeVersion version = CartridgeVersion.of(content.identity().format());
        Cartridge cartridge = Cartridge.of(content, version);
        List<PackageEntry> entries = new ArrayList<>(cartridge.files());
        entries.add(PackageEntry.text(
                CartridgeManifest.NAME, CartridgeManifest.write(content.about(), cartridge, version)));
        return entries;
    }
}
