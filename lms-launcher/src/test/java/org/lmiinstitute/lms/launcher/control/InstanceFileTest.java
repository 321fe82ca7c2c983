package org.lmiinstitute.lms.launcher.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.launcher.LaunchFailure;

class InstanceFileTest {

    @TempDir
    private Path folder;

    @Test
    void anInstanceIsFoundAgain() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        var instance = new RunningInstance(8080, "token", 4848, "a", "jdbc:mysql://h/d?x=y", "lms", "b\\c", 1, 2);

        InstanceFile.in(folder).write(instance);

        assertThat(InstanceFile.in(folder).read()).contains(instance);
        InstanceFile.in(folder).forget();
        assertThat(InstanceFile.in(folder).read()).isEmpty();
    }

    @Test
    void problemsInContentAreAnAnswerButOtherStatusesAreFailures() {
        assertThat(ControlClient.toAnswer(200, "3 modules").success()).isTrue();
        assertThat(ControlClient.toAnswer(422, "course.yaml:3").success()).isFalse();
        assertThatThrownBy(() -> ControlClient.toAnswer(404, "")).isInstanceOf(LaunchFailure.class);
    }

    @Test
    void whenNobodyListensThereIsNoAnswer() {
        int port = org.lmiinstitute.lms.launcher.Ports.free();

        assertThat(new ControlClient(port, "token").send("import")).isEmpty();
    }
}
