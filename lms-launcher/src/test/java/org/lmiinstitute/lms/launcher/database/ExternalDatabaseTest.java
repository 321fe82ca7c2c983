package org.lmiinstitute.lms.launcher.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.Ports;
import org.lmiinstitute.lms.launcher.Settings;

class ExternalDatabaseTest {

    @Test
    void aServerThatDoesNotAnswerIsNamedInOneLine() {
        int port = Ports.free();
        var login = new Settings.DatabaseLogin("jdbc:mysql://127.0.0.1:" + port + "/lms", "lms", "hidden");

        assertThatThrownBy(() -> ExternalDatabase.open(login))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .message()
                .hasLineCount(1)
                .doesNotContain("hidden");
    }
}
