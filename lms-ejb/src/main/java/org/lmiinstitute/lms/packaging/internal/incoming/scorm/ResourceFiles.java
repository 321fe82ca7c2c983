package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.NamedFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Finds the files that the resources of a manifest name, whether an item opens them or not. */
final class ResourceFiles {

    private final SourceFiles files;
    private final NamedFiles named;

    private ResourceFiles(SourceFiles files) {
        this.files = files;
        this.named = new NamedFiles(files);
    }

    static NamedFiles of(XmlElement manifest, SourceFiles files) {
        ResourceFiles found = new ResourceFiles(files);
        files.find(ScormReader.MANIFEST).ifPresent(found.named::add);
        References references = new References(files, "").in(manifest);
        manifest.child("resources").ifPresent(all -> all.children("resource")
                .forEach(each -> found.look(each, references.in(all).in(each))));
        return found.named;
    }

    private void look(XmlElement resource, References references) {
        resource.attribute("href").ifPresent(href -> look(href, resource, references));
        resource.children("file").forEach(file -> look(file.attribute("href").orElse(""), file, references));
    }

    private void look(String href, XmlElement element, References references) {
        Optional<LaunchAddress> address = references.find(href);
        if (address.isEmpty()) {
            named.addMissing(href, element.line(ScormReader.MANIFEST));
        } else if (!address.get().external()) {
            files.find(address.get().place()).ifPresent(named::add);
        }
    }
}
