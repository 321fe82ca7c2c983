package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.Optional;
import java.util.stream.Stream;
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
        Stream.concat(Stream.of(resource), resource.children("file")).forEach(element -> element.attribute("href")
                .ifPresent(href -> name(href, references.find(href), element.line(ScormReader.MANIFEST))));
    }

    private void name(String href, Optional<LaunchAddress> address, String place) {
        if (address.isEmpty()) {
            named.addMissing(href, place);
        } else if (!address.get().external()) {
            files.find(address.get().place()).ifPresent(named::add);
        }
    }
}
