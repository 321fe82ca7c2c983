package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** What the learning object metadata of a manifest says of the package; each edition binds it otherwise, by the same names. */
record ScormMetadata(XmlElement manifest) {

    String description() {
        return general().flatMap(general -> general.childText("description")).orElse("");
    }

    String language() {
        return general()
                .flatMap(general -> general.childText("language"))
                .or(() -> manifest.attribute("http://www.w3.org/XML/1998/namespace", "lang"))
                .orElse("");
    }

    private Optional<XmlElement> general() {
        return manifest.child("metadata")
                .flatMap(metadata -> metadata.child("lom"))
                .flatMap(lom -> lom.child("general"));
    }
}
