package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Tells by the root element of a file which QTI it is, if any. */
final class QtiRoot {

    private static final Set<String> QTI_2 = Set.of("assessmentItem", "assessmentTest", "assessmentSection");

    private QtiRoot() {}

    static Optional<PackageKind> kind(Element root) {
        if (root.getLocalName().equals("questestinterop")) {
            return Optional.of(PackageKind.QTI_12);
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
