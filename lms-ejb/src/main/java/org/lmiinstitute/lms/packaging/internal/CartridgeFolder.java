package org.lmiinstitute.lms.packaging.internal;

import java.util.List;

/** A module as importers show it: a heading with its activities below, in order. */
record CartridgeFolder(String id, String title, List<Item> items) {

    CartridgeFolder {
        items = List.copyOf(items);
    }

    /** A line of the folder, which opens a resource. */
    record Item(String id, String title, String resource) {}
}
