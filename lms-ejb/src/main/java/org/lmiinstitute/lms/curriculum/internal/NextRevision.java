package org.lmiinstitute.lms.curriculum.internal;

import java.util.Optional;
import org.lmiinstitute.lms.curriculum.ModulePublisher.Draft;
import org.lmiinstitute.lms.curriculum.ModuleRevision;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

/** Decides what the next revision of a module is called, from what changed. */
final class NextRevision {

    private NextRevision() {}

    /**
     * The first number without a current revision; the current number if nothing changed; the next major if the scoring
     * changed, else the next minor.
     */
    static RevisionNumber number(Optional<ModuleRevision> current, Draft draft) {
        if (current.isEmpty()) {
            return RevisionNumber.FIRST;
        }
        ModuleRevision now = current.get();
        String document = document(draft, now.number());
        String answerKey = draft.answerKey().toString();
        if (document.equals(now.document()) && answerKey.equals(now.answerKey())) {
            return now.number();
        }
        boolean isRescored = !Scoring.of(document, answerKey).equals(Scoring.of(now.document(), now.answerKey()));
        return isRescored ? now.number().nextMajor() : now.number().nextMinor();
    }

    /** The document as it is stored under a number. */
    static String document(Draft draft, RevisionNumber number) {
        return draft.document().deepCopy().put("revision", number.toString()).toString();
    }
}
