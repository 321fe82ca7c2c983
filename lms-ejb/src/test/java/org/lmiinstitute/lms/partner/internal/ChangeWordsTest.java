package org.lmiinstitute.lms.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.ChangedPart;
import org.lmiinstitute.lms.curriculum.ChangedThing;
import org.lmiinstitute.lms.curriculum.ChangedThing.Subject;
import org.lmiinstitute.lms.curriculum.CourseDifference;
import org.lmiinstitute.lms.curriculum.CourseDifference.ModuleChange;
import org.lmiinstitute.lms.curriculum.RevisionChange;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

class ChangeWordsTest {

    private static final UUID MODULE = new UUID(3, 1);

    @Test
    void changesAreCountedByActivityAndAThingWithTwoChangesCountsOnce() {
        List<String> words = words(
                change(Subject.MODULE, 1, ChangeKind.CHANGED, ""),
                change(Subject.QUESTION, 1, ChangeKind.CHANGED, "Check yourself"),
                change(Subject.QUESTION, 1, ChangeKind.CHANGED, "Check yourself"),
                change(Subject.QUESTION, 2, ChangeKind.CHANGED, "Check yourself"),
                change(Subject.QUESTION, 3, ChangeKind.ADDED, "Check yourself"),
                change(Subject.BLOCK, 4, ChangeKind.REMOVED, "Jobs are not people"));
        assertThat(words)
                .containsExactly(
                        "About the module: title, description or terms changed",
                        "“Check yourself”: one question added, 2 questions changed",
                        "“Jobs are not people”: one passage removed");
    }

    @Test
    void aNewModuleIsCalledNew() {
        ModuleChange first = new ModuleChange(MODULE, "Wages", ChangeKind.ADDED, null, RevisionNumber.FIRST, List.of());
        assertThat(ChangeWords.of(new CourseDifference(MODULE, "Wages", List.of(first))))
                .containsExactly("New: the module “Wages”");
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void everyKindOfChangeHasWords(Subject subject) {
        for (ChangeKind kind : ChangeKind.values()) {
            assertThat(words(change(subject, 1, kind, "Somewhere")))
                    .singleElement()
                    .isNotNull();
        }
    }

    private static List<String> words(RevisionChange... changes) {
        ModuleChange module = new ModuleChange(
                MODULE, "Wages", ChangeKind.CHANGED, RevisionNumber.FIRST, new RevisionNumber(1, 1), List.of(changes));
        return ChangeWords.of(new CourseDifference(MODULE, "Wages", List.of(module)));
    }

    private static RevisionChange change(Subject subject, int id, ChangeKind kind, String activity) {
        ChangedThing thing = new ChangedThing(subject, "text", new UUID(5, id), "", new UUID(4, 1), activity);
        return new RevisionChange(thing, kind, ChangedPart.WHOLE, List.of(), false, "", "", List.of());
    }
}
