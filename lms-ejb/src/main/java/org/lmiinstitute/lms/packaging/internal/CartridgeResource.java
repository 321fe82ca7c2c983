package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import java.util.stream.Stream;

/**
 * A resource of a cartridge: one file, with what it needs beside it.
 *
 * @param id an XML name that follows from a permanent id
 * @param type one of the profile's resource types
 * @param needs ids of the resources whose files it refers to
 */
record CartridgeResource(String id, String type, PackageEntry file, List<String> needs) {

    CartridgeResource {
        needs = List.copyOf(needs);
    }

    /** A page or another file that is shown as it is. */
    static CartridgeResource file(String id, PackageEntry file) {
        return new CartridgeResource(id, CartridgeVersion.WEB_CONTENT, file, List.of());
    }

    /** A file of text, which needs the media that it names. */
    static CartridgeResource text(String id, String type, String path, String text) {
        List<String> media = DocumentMedia.paths(text).stream()
                .map(CartridgeResource::mediaId)
                .toList();
        return new CartridgeResource(id, type, PackageEntry.text(path, text), media);
    }

    static CartridgeResource media(PackageEntry file) {
        return file(mediaId(file.path()), file);
    }

    CartridgeResource needing(String id) {
        return new CartridgeResource(
                this.id,
                type,
                file,
                Stream.concat(Stream.of(id), needs.stream()).toList());
    }

    /** Web content alone may say which of its files is opened (manifest rules 2c, 3c, 4d, 5g of the profile). */
    boolean isOpened() {
        return type.equals(CartridgeVersion.WEB_CONTENT);
    }

    private static String mediaId(String path) {
        return "MEDIA-" + path.substring("media/".length(), path.lastIndexOf('.'));
    }
}
