package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.Closeable;

/** The files of a delivery, until it is closed. */
public interface OpenDelivery extends SourceFiles, Closeable {}
