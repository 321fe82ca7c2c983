package org.lmiinstitute.lms.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.Ids;

class CertificateCodeTest {

    @Test
    void aCodeIsReadAsItIsShown() {
        CertificateCode code = CertificateCode.of(new Ids().randomBytes(CertificateCode.BYTES));

        assertThat(code.toString()).matches("(\\w{4}-){3}\\w{4}");
        assertThat(CertificateCode.parse(code.toString())).contains(code);
    }

    @Test
    void noTwoAreAlike() {
        assertThat(CertificateCode.of(new Ids().randomBytes(CertificateCode.BYTES)))
                .isNotEqualTo(CertificateCode.of(new Ids().randomBytes(CertificateCode.BYTES)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K2M-9QXA-04TF-WZ81", "7k2m9qxa04tfwz81", " 7K2M 9QXA O4TF WZ8l "})
    void howeverItIsTyped(String typed) {
        assertThat(CertificateCode.parse(typed)).contains(new CertificateCode("7K2M9QXA04TFWZ81"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K2M", "7K2M-9QXA-04TF-WZ8!", "7K2M-9QXA-04TF-WZ811"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(CertificateCode.parse(typed)).isEmpty();
    }
}
