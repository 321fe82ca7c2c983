package org.lmiinstitute.lms.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdminPasswordTest {

    @Test
    void theKeyfileHoldsTheUserASaltedHashAndTheGroupButNotThePassword() {
        var password = AdminPassword.random();

        assertThat(password.keyfileLine())
                .matches("admin;\\{SSHA256}[A-Za-z0-9+/=]{56};asadmin\n")
                .doesNotContain(password.value());
    }
}
