package org.lmiinstitute.lms.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;
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

    /** An outgoing connection of any process gets one of the system's own, between the look and the use. */
    @Test
    void whatIsHandedOutLiesBelowTheSystemsOwnPorts() {
        assertThat(Ports.free()).isBetween(20_000, 32_767);
    }

    @Test
    void noPortIsHandedOutTwiceInARow() {
        assertThat(IntStream.range(0, 100).map(i -> Ports.free())).doesNotHaveDuplicates();
    }

    @Test
    void aPortInUseIsPassedOver() throws IOException {
        int port = Ports.free();
        try (var other = new ServerSocket(port)) {
            assertThat(IntStream.range(0, Ports.COUNT).map(i -> Ports.free())).doesNotContain(other.getLocalPort());
        }
    }
}
