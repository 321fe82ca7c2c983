package org.lmiinstitute.lms.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpServerTest {

    @Test
    void theAddressSaysHostPortAndLogin() {
        assertThat(SmtpServer.of("smtp://lms%40example.org:p%40ss+w%2Ford@mail.example.org:2525"))
                .isEqualTo(new SmtpServer(
                        false, "mail.example.org", 2525, Optional.of("lms@example.org"), Optional.of("p@ss+w/ord")));
    }

    @Test
    void withoutAPortItIsThatOfSubmission() {
        assertThat(SmtpServer.of("smtp://mail.example.org"))
                .isEqualTo(new SmtpServer(false, "mail.example.org", 587, Optional.empty(), Optional.empty()));
        assertThat(SmtpServer.of("smtps://mail.example.org").port()).isEqualTo(465);
        assertThat(SmtpServer.of("smtps://mail.example.org").isSecure()).isTrue();
    }

    @Test
    void aPasswordLeavesTheMachineByTlsOnly() {
        assertThat(SmtpServer.of("smtp://a:b@mail.example.org").isTlsRequired()).isTrue();
        assertThat(SmtpServer.of("smtp://mail.example.org").isTlsRequired()).isFalse();
        assertThat(SmtpServer.of("smtp://a:b@127.0.0.1").isTlsRequired()).isFalse();
    }

    @Test
    void whatIsPrintedHasNoPassword() {
        assertThat(SmtpServer.of("smtp://user:hidden@mail.example.org")).hasToString("smtp://mail.example.org:587");
    }
}
