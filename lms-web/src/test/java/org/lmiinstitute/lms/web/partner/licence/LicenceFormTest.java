package org.lmiinstitute.lms.web.partner.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.partner.GrantLicence;
import org.lmiinstitute.lms.partner.LicenceConditions;
import org.lmiinstitute.lms.partner.LicensedItem;
import org.lmiinstitute.lms.partner.RevisionPolicy;
import org.lmiinstitute.lms.web.form.Form;

class LicenceFormTest {

    private static final UUID NAWB = new UUID(1, 1);
    private static final LicensedItem COURSE = LicensedItem.course(new UUID(2, 1));

    @Test
    void aWholeFormIsALicence() {
        MultivaluedMap<String, String> fields = usual();
        fields.add("format", "cmi5-dispatch");
        fields.add("limit", "250");
        fields.add("reports", "yes");
        GrantLicence grant = new LicenceForm(new Form(fields)).read();
        assertThat(grant.items()).containsExactly(COURSE);
        assertThat(grant.formats()).containsExactlyInAnyOrder(PackageFormat.SCORM_12, PackageFormat.CMI5_DISPATCH);
        assertThat(grant.validUntil()).contains(LocalDate.of(2027, 12, 31));
        assertThat(grant.conditions())
                .isEqualTo(
                        new LicenceConditions("", false, true, false, Optional.of(250), RevisionPolicy.LATEST_MINOR));
    }

    @Test
    void allThatCannotBeReadIsToldAtOnce() {
        MultivaluedMap<String, String> fields = usual();
        fields.putSingle("organization", "");
        fields.putSingle("item", "COURSE:nonsense");
        fields.putSingle("format", "floppy");
        fields.putSingle("from", "");
        fields.putSingle("until", "soon");
        fields.putSingle("limit", "many");
        fields.remove("policy");
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> new LicenceForm(new Form(fields)).read());
        assertThat(refused.problems())
                .extracting(Problem::where)
                .contains("organization", "item", "format", "from", "until", "limit", "policy");
    }

    private static MultivaluedMap<String, String> usual() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.add("organization", NAWB.toString());
        fields.add("title", "Boards");
        fields.add("item", COURSE.toString());
        fields.add("format", "scorm12");
        fields.add("from", "2027-01-01");
        fields.add("until", "2027-12-31");
        fields.add("policy", "LATEST_MINOR");
        return fields;
    }
}
