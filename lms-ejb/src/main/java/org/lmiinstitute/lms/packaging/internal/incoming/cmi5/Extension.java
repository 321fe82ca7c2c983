package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import javax.xml.namespace.QName;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * A vendor's own element, which a learning system may ignore (13.1.5): it is named here so that a report can say so.
 *
 * @param source the element that it was read from
 */
public record Extension(XmlElement source) {

    public QName name() {
        return source.name();
    }

    /** Where it stands. */
    public String path() {
        return source.path();
    }
}
