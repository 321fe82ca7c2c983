package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;

/** A report adds up, and gives a reason for whatever is not as it was. */
class IntakeTest {

    private static final List<ImportedItem> ITEMS = List.of(
            ImportedItem.exact("page", "One", "1.html"),
            ImportedItem.notImported("page", "Two", "2.html", "It is empty."),
            ImportedItem.exact("link", "Three", "3.xml"));

    @Test
    void itemsAddUpToWhatTheSourceStates() {
        assertThat(intake(Map.of("page", 2L, "link", 1L, "question", 0L)).items())
                .isEqualTo(ITEMS);
    }

    @Test
    void anItemThatIsMissingOrNotStatedIsFound() {
        assertThatThrownBy(() -> intake(Map.of("page", 3L, "link", 1L)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("would not add up");
        assertThatThrownBy(() -> intake(Map.of("page", 2L))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNotExactHasAReason() {
        assertThatThrownBy(() -> ImportedItem.approximate("page", "One", "1.html", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ImportedItem("page", "One", "1.html", Fate.EXACT, "It changed."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Intake intake(Map<String, Long> counts) {
        return new Intake(
                PackageKind.CC_1_3, "T", "", "", ITEMS, counts, Optional.empty(), Optional.empty(), List.of());
    }
}
