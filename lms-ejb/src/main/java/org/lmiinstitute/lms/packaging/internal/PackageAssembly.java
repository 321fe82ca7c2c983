package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;

/** Puts together what every format shares: the player's files, the module script, and each media file the module refers to. */
final class PackageAssembly {

    private PackageAssembly() {}

    /**
     * @param player the player's own files, its start page and its fonts with their licences among them
     * @param media gives the bytes of a path {@code media/<sha256>.<extension>}
     */
    static PackageContent assemble(
            JsonNode document,
            JsonNode answerKey,
            PackageIdentity identity,
            List<PackageEntry> player,
            Function<String, PackageEntry.Source> media) {
        List<PackageEntry> files = new ArrayList<>(player);
        files.add(ModuleScript.write(document, answerKey, identity));
        SortedSet<String> paths = DocumentMedia.paths(document);
        paths.addAll(DocumentMedia.paths(answerKey));
        paths.forEach(path -> files.add(new PackageEntry(path, media.apply(path))));
        return new PackageContent(document, identity, files);
    }
}
