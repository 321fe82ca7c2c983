package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a learning system is told of completion, pass marks and a learner's place, by what the manifest states and by what the
 * format's standard has fields for.
 */
final class TrackingRules {

    private static final String SCORM_12 = "scorm12";
    private static final String HTML = "html";
    private static final String XAPI = "xapi";
    private static final int SHOWN_SHARES = 5;

    private final String format;
    private final PlannedModule module;
    private final Manifest manifest;

    TrackingRules(String format, PlannedModule module, Manifest manifest) {
        this.format = format;
        this.module = module;
        this.manifest = manifest;
    }

    Verdict find(ModuleItem rule) {
        return switch (rule.kind()) {
            case ModuleItem.COMPLETION -> completion();
            case ModuleItem.PASS_MARK -> passMark();
            case ModuleItem.SAVED_STATE -> savedState();
            default -> throw new IllegalArgumentException("no rule " + rule.kind());
        };
    }

    /** SCORM 1.2 Run-Time Environment 3.4.4: {@code cmi.core.lesson_status} is one field for completion and success. */
    private Verdict completion() {
        if (format.equals(HTML)) {
            return Verdict.approximate(Note.Reason.NOBODY_IS_TOLD);
        }
        return format.equals(SCORM_12) && hasQuiz() ? Verdict.approximate(Note.Reason.ONE_STATUS_FIELD) : Verdict.EXACT;
    }

    private boolean hasQuiz() {
        for (var activity : module.document().path("activities")) {
            if ("quiz".equals(activity.path("kind").asText())) {
                return true;
            }
        }
        return false;
    }

    /** Where a standard has no field for it, the player's word is the only one. */
    private Verdict passMark() {
        if (format.equals(HTML) || format.equals(XAPI)) {
            return Verdict.EXACT;
        }
        Optional<BigDecimal> stated = stated();
        if (stated.isEmpty()) {
            return Verdict.approximate(
                    module.masteryScore().isEmpty()
                            ? Note.Reason.PASS_MARKS_BY_PLAYER
                            : Note.Reason.PASS_MARK_NOT_IN_MANIFEST);
        }
        return isAsPlanned()
                ? Verdict.EXACT
                : Verdict.approximate(Note.Reason.PASS_MARK_OTHER, stated.get().toPlainString());
    }

    /** Whether the manifest states the pass mark that the module has, or none where no one number says it. */
    boolean isAsPlanned() {
        Optional<BigDecimal> stated = stated();
        return stated.isEmpty()
                || module.masteryScore()
                        .filter(mark -> mark.compareTo(stated.get()) == 0)
                        .isPresent();
    }

    private Optional<BigDecimal> stated() {
        return Optional.ofNullable(manifest.masteryScores().get(module.folder() + "index.html"));
    }

    private Verdict savedState() {
        if (format.equals(HTML)) {
            return Verdict.approximate(Note.Reason.PLACE_IN_BROWSER);
        }
        SavedState state = module.savedState();
        if (!format.equals(SCORM_12) || state.fits()) {
            return Verdict.EXACT;
        }
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(Note.Reason.STATE_TOO_LONG, state.longest(), state.limit()));
        state.shares().stream()
                .limit(SHOWN_SHARES)
                .forEach(share -> notes.add(Note.of(Note.Reason.STATE_SHARE, share.title(), share.characters())));
        return new Verdict(Outcome.APPROXIMATE, notes);
    }
}
