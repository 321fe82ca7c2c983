package org.lmiinstitute.lms.curriculum.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.ModuleRevision;
import org.lmiinstitute.lms.curriculum.RevisionChange;
import org.lmiinstitute.lms.curriculum.RevisionComparison;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

/** The sample module as it was published first, and as it is after some edits. */
final class RevisionPair {

    private final SampleContent content;
    private final RevisionDocument older;

    private RevisionPair(SampleContent content) {
        this.content = content;
        this.older = revision(content, RevisionNumber.FIRST);
    }

    static RevisionPair in(Path root) {
        return new RevisionPair(SampleContent.in(root));
    }

    static RevisionPair of(SampleContent content) {
        return new RevisionPair(content);
    }

    RevisionPair edit(String file, String old, String now) {
        content.edit(file, old, now);
        return this;
    }

    RevisionPair write(String file, String text) {
        content.write(file, text);
        return this;
    }

    RevisionDocument older() {
        return older;
    }

    RevisionDocument newer() {
        return revision(content, RevisionNumber.FIRST.nextMinor());
    }

    /** What everybody is told. */
    List<RevisionChange> changes() {
        return RevisionComparison.of(older, newer()).changes();
    }

    /** What those are told who may see answer keys. */
    List<RevisionChange> changesWithKeys() {
        return RevisionComparison.withKeys(older, newer()).changes();
    }

    private static RevisionDocument revision(SampleContent content, RevisionNumber number) {
        ContentChecks.Built built = content.built();
        if (!built.problems().isEmpty()) {
            throw new IllegalStateException(built.problems().toString());
        }
        UUID moduleId = UUID.fromString(built.document().path("id").asText());
        return new RevisionDocument(new ModuleRevision(
                new UUID(number.major(), number.minor()),
                moduleId,
                number,
                built.document().toString(),
                built.keys().toString(),
                Instant.EPOCH));
    }
}
