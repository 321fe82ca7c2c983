package org.lmiinstitute.lms.partner;

import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * What anybody may know of a package: nothing of whose it is, and nothing of its licence.
 *
 * @param subject what it is of
 * @param revision what it holds: of a module its number, of a course the day of its newest module; of a thin package nothing, as it
 *     loads what is published
 * @param today the same as it is published now; none if it is offered no more
 */
public record KnownPackage(
        UUID id, PackageSubject subject, PackageFormat format, String revision, Optional<Published> today) {

    /**
     * What is published now of a package's subject.
     *
     * @param state of the package beside it
     */
    public record Published(String title, CopyState state) {}

    public boolean isThin() {
        return format.kind() == PackageFormat.Kind.DISPATCH;
    }

    /** Whether a newer package holds something else. */
    public boolean isBehind() {
        return !isThin()
                && today.filter(published -> published.state().isBehind()).isPresent();
    }
}
