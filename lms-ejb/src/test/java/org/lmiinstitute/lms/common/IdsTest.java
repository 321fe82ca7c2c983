package org.lmiinstitute.lms.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Ids ids = new Ids();

    @Test
    void idsAreVersion7AndGrow() {
        UUID first = ids.next();
        UUID second = ids.next();

        assertThat(first.version()).isEqualTo(7);
        assertThat(second.toString()).isGreaterThan(first.toString());
    }

    @Test
    void anIdSurvivesItsSixteenBytes() {
        UUID id = ids.next();

        assertThat(UuidBytes.toUuid(UuidBytes.of(id))).isEqualTo(id);
    }

    @Test
    void aShortIdIsTheLastEightDigits() {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302000a8057");

        assertThat(ShortId.of(id)).isEqualTo("000a8057");
    }

    @Test
    void aSecretHas256BitsAndIsNeverTheSame() {
        assertThat(ids.newSecret()).hasSize(43).isNotEqualTo(ids.newSecret());
    }
}
