package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.List;

/** What a reader found of a thing, and why it is not exact. */
record Verdict(Outcome outcome, List<Note> notes) {

    static final Verdict EXACT = new Verdict(Outcome.EXACT, List.of());

    Verdict {
        notes = List.copyOf(notes);
    }

    static Verdict approximate(Note.Reason reason, Object... args) {
        return new Verdict(Outcome.APPROXIMATE, List.of(Note.of(reason, args)));
    }

    static Verdict leftOut(Note.Reason reason, Object... args) {
        return new Verdict(Outcome.LEFT_OUT, List.of(Note.of(reason, args)));
    }

    static Verdict atLaunch() {
        return new Verdict(Outcome.AT_LAUNCH, List.of(Note.of(Note.Reason.LOADED_AT_LAUNCH)));
    }
}
