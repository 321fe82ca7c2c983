package org.lmiinstitute.lms.web.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;

/** Forms of the alternate request syntax (xAPI 1.0.3 Communication 1.3). */
class AlternateFormTest {

    @Test
    void theListedHeadersAreHeadersAndAllElseAreParameters() {
        AlternateForm form = AlternateForm.parsed(
                "statementId=1&X-Experience-API-Version=1.0.3&authorization=Basic+YQ%3D%3D&content=%7B%22%C3%A4%22%7D&If-None-Match=*");

        assertThat(form.header("x-experience-api-version")).contains("1.0.3");
        assertThat(form.header("Authorization")).contains("Basic YQ==");
        assertThat(form.header("If-None-Match")).contains("*");
        assertThat(form.find("statementId")).contains("1");
        assertThat(form.find("content")).contains("{\"ä\"}");
        assertThat(form.parameters()).containsOnlyKeys("statementId", "content");
    }

    @Test
    void whatIsNotListedIsNoHeaderThere() {
        assertThat(AlternateForm.parsed("Content-Transfer-Encoding=binary").headers())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "a=1&a=2", "If-Match=1&if-match=2"})
    void aBrokenFormIsRefused(String form) {
        assertThatThrownBy(() -> AlternateForm.parsed(form)).isInstanceOf(InvalidInputException.class);
    }
}
