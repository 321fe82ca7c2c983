package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Addresses;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * Finds what the references of a manifest mean.
 *
 * @param base joined from the {@code xml:base} of all elements around, empty or with a slash at its end
 */
record References(SourceFiles files, String base) {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*");

    /** Those in an element, which may have a base of its own; a base is a folder, whether its author wrote the slash or not. */
    References in(XmlElement element) {
        return element.attribute(XMLConstants.XML_NS_URI, "base")
                .map(References::slashed)
                .filter(own -> !own.isEmpty())
                .map(own -> new References(files, joined(own.endsWith("/") ? own : own + "/")))
                .orElse(this);
    }

    private String joined(String reference) {
        return ABSOLUTE.matcher(reference).matches() ? reference : base + reference;
    }

    /** Where a reference leads, if that is a file of the package or a page of the web. */
    Optional<LaunchAddress> find(String reference) {
        String full = joined(slashed(reference));
        if (Addresses.isWeb(full)) {
            return Optional.of(LaunchAddress.elsewhere(full));
        }
        return Stream.of(PackageAddress.of(full), asWritten(full))
                .flatMap(Optional::stream)
                .filter(address -> files.find(address.path()).isPresent())
                .findFirst()
                .map(LaunchAddress::inPackage);
    }

    /** As browsers read it; on Windows folders are written so. */
    private static String slashed(String reference) {
        return reference.replace('\\', '/');
    }

    /** Many a tool writes names of files as they are, with {@code %} and {@code #}, and escapes nothing. */
    private static Optional<PackageAddress> asWritten(String reference) {
        String escaped = reference.replace("%", "%25").replace("#", "%23");
        return PackageAddress.of(Normalizer.normalize(escaped, Normalizer.Form.NFC));
    }
}
