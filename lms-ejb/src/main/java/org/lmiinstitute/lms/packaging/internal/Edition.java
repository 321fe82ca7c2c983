package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackagedRevision;

/** A module or course as it is published at one moment: all that goes into a package of it. */
record Edition(PackageAbout about, List<PackagedModule> modules) {

    Edition {
        modules = List.copyOf(modules);
    }

    /**
     * The same for the same words and the same revisions in the same order, and for nothing else. A thin package holds no revision,
     * so it stays the same while content changes, until a title or a description does or a module comes or goes.
     */
    String fingerprint(PackageFormat.Kind kind) {
        Stream<String> parts =
                switch (kind) {
                    case PLAYED, CARTRIDGE -> revisions().map(PackagedRevision::toString);
                    case DISPATCH -> modules.stream().map(PackagedModule::words);
                };
        return Sha256.hex(Stream.concat(Stream.of(about.toString()), parts).collect(Collectors.joining("\n")));
    }

    /** What a package of that kind is made from. */
    Edition as(PackageFormat.Kind kind) {
        return switch (kind) {
            case PLAYED, CARTRIDGE -> this;
            case DISPATCH -> new Edition(about.ofAnyRevision(), modules);
        };
    }

    Stream<PackagedRevision> revisions() {
        return modules.stream().map(PackagedModule::revision);
    }
}
