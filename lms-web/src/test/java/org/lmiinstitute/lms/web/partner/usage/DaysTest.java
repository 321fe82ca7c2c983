package org.lmiinstitute.lms.web.partner.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.InvalidInputException;

class DaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void withoutAWishTheLastThirtyDaysAreCounted() {
        assertThat(Days.of(null, "", TODAY)).isEqualTo(new Days(LocalDate.of(2026, 10, 29), TODAY));
        assertThat(Days.of("2026-01-01", null, TODAY)).isEqualTo(new Days(LocalDate.of(2026, 1, 1), TODAY));
    }

    @Test
    void theFirstDayIsNotAfterTheLast() {
        assertThatThrownBy(() -> Days.of("2026-11-29", null, TODAY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("from: is after 2026-11-28");
    }

    @Test
    void whatIsNoDayIsTold() {
        assertThatThrownBy(() -> Days.of(null, "yesterday", TODAY))
                .hasMessage("to: \"yesterday\" is no day; a day such as 2026-11-24");
    }
}
