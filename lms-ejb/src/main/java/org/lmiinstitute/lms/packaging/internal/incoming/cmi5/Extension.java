package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import javax.xml.namespace.QName;

/**
 * A vendor's own element, which a learning system may ignore (13.1.5): it is named here so that a report can say so.
 *
 * @param path where it stands
 */
public record Extension(QName name, String path) {}
