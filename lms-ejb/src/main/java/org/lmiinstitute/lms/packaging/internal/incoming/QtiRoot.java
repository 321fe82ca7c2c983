package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Tells by the root element of a file which QTI it is, if any. */
final class QtiRoot {

    private static final Set<String> QTI_2 = Set.of("assessmentItem", "assessmentTest", "assessmentSection");

    /** How the names of all elements of QTI 3 begin that may be a root. */
    private static final String QTI_3 = "qti-assessment-";

    private QtiRoot() {}

    static ArchiveRefusedException notYet(String file) {
        return new ArchiveRefusedException(
                file,
                "it is of QTI 3, which cannot be imported yet",
                "the same questions exported as QTI 1.2, 2.1 or 2.2");
    }

    /**
     * Tells.
     *
     * @param file that it is the root of
     * @throws ArchiveRefusedException if it is of an edition that is not read
     */
    static Optional<PackageKind> kind(String file, Element root) {
        if (root.getLocalName().equals("questestinterop")) {
            return Optional.of(PackageKind.QTI_12);
        }
        if (root.getLocalName().startsWith(QTI_3)) {
            throw notYet(file);
        }
        String namespace = String.valueOf(root.getNamespaceURI());
        if (!QTI_2.contains(root.getLocalName())) {
            return Optional.empty();
        }
        if (namespace.endsWith("/imsqti_v2p1")) {
            return Optional.of(PackageKind.QTI_21);
        }
        return namespace.endsWith("/imsqti_v2p2") ? Optional.of(PackageKind.QTI_22) : Optional.empty();
    }
}
