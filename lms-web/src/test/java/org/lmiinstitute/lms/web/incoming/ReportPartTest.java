package org.lmiinstitute.lms.web.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.packaging.Fate;

class ReportPartTest {

    private static final String PAGE = "/imports/1";

    @Test
    void whatMakesNoSenseCountsAsNotGiven() {
        ReportPart part = part(Map.of("fate", "lost", "from", "-3"));

        assertThat(part.fate()).isEmpty();
        assertThat(part.from()).isZero();
        assertThat(part.getPrevious()).isNull();
    }

    @Test
    void theFilterGoesAlongFromPartToPart() {
        ReportPart part = part(Map.of("fate", "not-imported", "from", "150"));

        assertThat(part.fate()).isEqualTo(Optional.of(Fate.NOT_IMPORTED));
        assertThat(part.next()).isEqualTo("/imports/1?from=250&fate=not-imported");
        assertThat(part.getPrevious()).isEqualTo("/imports/1?from=50&fate=not-imported");
    }

    @Test
    void aNumberThatIsChosenAlreadyLeadsBackToAll() {
        ReportPart part = part(Map.of("fate", "exact"));

        assertThat(part.with(Fate.EXACT)).isEqualTo(PAGE);
        assertThat(part.with(Fate.APPROXIMATE)).isEqualTo("/imports/1?fate=approximate");
    }

    private static ReportPart part(Map<String, String> parameters) {
        return ReportPart.of(parameters::get, PAGE);
    }
}
