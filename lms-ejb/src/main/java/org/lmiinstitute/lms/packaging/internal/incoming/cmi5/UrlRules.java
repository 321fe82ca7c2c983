package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * Checks the launch points of units (13.1.4) and whether the package has them (14.1, 14.2).
 *
 * @param inPackage whether a path is that of a file of the package; empty if the structure came without one
 */
record UrlRules(Findings findings, Optional<Predicate<String>> inPackage) {

    /** The launch parameters that are appended to the url (8.1.1 to 8.1.5). */
    private static final List<String> RESERVED = List.of("endpoint", "fetch", "actor", "registration", "activityId");

    private static final String UNIT = "13.1.4";

    void check(XmlElement element) {
        UnitUrl url = new UnitUrl(element.text());
        if (url.text().isEmpty()) {
            findings.add(element, "the url is empty", "the address of the unit's start", UNIT);
        } else if (!url.isWritten()) {
            findings.add(
                    element,
                    "\"" + url.text() + "\" holds characters that a URL may not hold",
                    "a URL by RFC 1738, with such characters percent-encoded",
                    UNIT);
        } else {
            checkParameters(element, url);
            checkPlace(element, url);
        }
    }

    private void checkParameters(XmlElement element, UnitUrl url) {
        List<String> taken =
                RESERVED.stream().filter(url.parameters()::contains).toList();
        if (!taken.isEmpty()) {
            findings.add(
                    element,
                    "the query string uses " + String.join(", ", taken),
                    "names other than those of the launch parameters: " + String.join(", ", RESERVED),
                    "8.1");
        }
    }

    private void checkPlace(XmlElement element, UnitUrl url) {
        if (url.isFullyQualified()) {
            if (!url.isWeb() && !url.isApplication()) {
                findings.add(
                        element,
                        "\"" + url.text() + "\" cannot be launched",
                        "http:// or https:// with a host, or an application's own protocol as <application>://",
                        UNIT);
            }
        } else if (inPackage.isEmpty()) {
            findings.add(
                    element,
                    "\"" + url.text() + "\" is relative, and the course structure came without a package",
                    "a fully qualified URL, or the structure in a zip together with the file",
                    "14.2");
        } else {
            checkFile(element, url, inPackage.get());
        }
    }

    private void checkFile(XmlElement element, UnitUrl url, Predicate<String> isFile) {
        Optional<PackageAddress> address = url.inPackage();
        if (address.isEmpty()) {
            findings.add(
                    element,
                    "\"" + url.text() + "\" points to no file in the package",
                    "a path from the root of the package without a leading /, or a fully qualified URL",
                    "14.1");
        } else if (!isFile.test(address.get().path())) {
            findings.add(
                    element,
                    "the package has no file " + address.get().path(),
                    "a file of the package, in the same upper and lower case, or a fully qualified URL",
                    "14.1");
        }
    }
}
