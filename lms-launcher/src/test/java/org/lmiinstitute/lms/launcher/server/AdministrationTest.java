package org.lmiinstitute.lms.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdministrationTest {

    @Test
    void aSuccessIsRead() {
        assertThat(Administration.parse(200, "Signature-Version: 1.0\r\nexit-code: SUCCESS\r\n\r\n")
                        .success())
                .isTrue();
    }

    @Test
    void aFailureTellsItsFirstLineAcrossTheBreaksOfTheReport() {
        var answer = Administration.parse(
                200,
                "exit-code: FAILURE\nmessage: Error occurred during depl\n oyment: no bean%%%EOL%%%more\nkeys: name\n");

        assertThat(answer.success()).isFalse();
        assertThat(answer.message()).isEqualTo("Error occurred during deployment: no bean");
    }

    @Test
    void aMappingErrorTellsItsInnermostReason() {
        var answer = Administration.parse(
                200,
                "exit-code: FAILURE\nmessage: Error%%%EOL%%%Exception Description: outer%%%EOL%%%Exception Description: inner\n");

        assertThat(answer.message()).isEqualTo("Exception Description: inner");
    }

    @Test
    void whatIsNoReportTellsItsStatus() {
        assertThat(Administration.parse(401, "<html>").message()).isEqualTo("HTTP status 401.");
    }
}
