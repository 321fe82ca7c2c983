package org.lmiinstitute.lms.packaging;

import org.lmiinstitute.lms.common.job.Job;

/** Where a package is that was asked for. */
public sealed interface PackageState {

    /** It is there. */
    record Ready(PackageFile file) implements PackageState {}

    /** It is being made, or its job was cancelled; whoever asks again later gets it, or orders it anew. */
    record UnderWay(Job job) implements PackageState {}
}
