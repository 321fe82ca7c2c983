package org.lmiinstitute.lms.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPortInUseIsSaidWithItsNumber() throws IOException {
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.requireFree(other.getLocalPort(), "LMS_HTTP_PORT"))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("LMS_HTTP_PORT");
        }
    }

    @Test
    void aFreePortPasses() {
        assertThatCode(() -> Ports.requireFree(Ports.free(), "LMS_HTTP_PORT")).doesNotThrowAnyException();
    }
}
