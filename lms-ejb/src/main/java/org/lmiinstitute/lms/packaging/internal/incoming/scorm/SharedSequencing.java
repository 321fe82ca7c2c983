package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** The sequencing that items share: each names it by its id, and is kept with a copy of it (SCORM 2004). */
final class SharedSequencing {

    /** In elements: a manifest of eight megabytes could ask for thousands of copies of half of it. */
    private static final long MOST_COPIED = 200_000;

    private final Map<String, XmlElement> byId = new LinkedHashMap<>();

    SharedSequencing(XmlElement manifest) {
        manifest.child("sequencingCollection").ifPresent(all -> all.children()
                .forEach(each -> each.attribute("ID").ifPresent(id -> byId.putIfAbsent(id, each))));
    }

    Collection<XmlElement> all() {
        return byId.values();
    }

    /** What an item's sequencing names. */
    Optional<XmlElement> find(XmlElement sequencing) {
        return sequencing.attribute("IDRef").map(byId::get);
    }

    void refuseIfTooMuch(Organization outline, Findings findings) {
        long copied = 0;
        for (ScormItem item : (Iterable<ScormItem>) outline.allItems()::iterator) {
            copied += item.sequencing().flatMap(this::find).stream()
                    .flatMap(XmlElement::withDescendants)
                    .count();
            if (copied > MOST_COPIED) {
                findings.add(
                        item.source(),
                        "the items share too much sequencing",
                        "at most " + MOST_COPIED + " elements, counted anew for each item that names them",
                        "CAM, sequencingCollection");
                throw findings.refusal();
            }
        }
    }
}
