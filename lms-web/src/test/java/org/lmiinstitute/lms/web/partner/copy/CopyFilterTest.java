package org.lmiinstitute.lms.web.partner.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.Contact;
import org.lmiinstitute.lms.partner.CopyState;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.partner.PartnerCopy;

class CopyFilterTest {

    private static final UUID NAWB = new UUID(1, 1);
    private static final UUID MODULE = new UUID(3, 1);

    @ParameterizedTest(name = "{0}, {1} is found by \"{2}\": {3}")
    @CsvSource({
        "CURRENT, RUNNING, '', true",
        "CURRENT, RUNNING, current, true",
        "MINOR_BEHIND, RUNNING, current, false",
        "MINOR_BEHIND, RUNNING, minor-behind, true",
        "MAJOR_BEHIND, SILENT, major-behind, true",
        "MAJOR_BEHIND, SILENT, silent, true",
        "CURRENT, MUTE, silent, false",
        "CURRENT, NEW, nonsense, false"
    })
    void aStateIsThatOfTheRevisionOrSilence(CopyState state, Contact contact, String asked, boolean found) {
        assertThat(new CopyFilter("", "", asked).matches(copy(state, contact))).isEqualTo(found);
    }

    @Test
    void organizationAndModuleMustBothFit() {
        PartnerCopy copy = copy(CopyState.CURRENT, Contact.NEW);
        assertThat(new CopyFilter(NAWB.toString(), MODULE.toString(), "").matches(copy))
                .isTrue();
        assertThat(new CopyFilter(NAWB.toString(), NAWB.toString(), "").matches(copy))
                .isFalse();
        assertThat(new CopyFilter(MODULE.toString(), MODULE.toString(), "").matches(copy))
                .isFalse();
    }

    @Test
    void theFileIsAskedForTheSame() {
        Map<String, String> parameters = Map.of("state", " silent ", "subject", "a&b");
        CopyFilter filter = CopyFilter.of(parameters::get);
        assertThat(filter.query()).isEqualTo("?state=silent&subject=a%26b");
        assertThat(new CopyFilter("", "", "").query()).isEmpty();
    }

    private static PartnerCopy copy(CopyState state, Contact contact) {
        HeldCopy held = new HeldCopy(
                new UUID(6, 6),
                NAWB,
                PackageSubject.module(MODULE),
                "Title",
                PackageFormat.CMI5,
                new UUID(7, 7),
                "1.0",
                Instant.EPOCH,
                state,
                Optional.empty());
        return new PartnerCopy(held, "NAWB", "Pat Rivera", contact);
    }
}
