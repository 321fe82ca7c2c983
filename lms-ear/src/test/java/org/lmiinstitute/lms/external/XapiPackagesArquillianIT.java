package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.fixture.ExternalContent;
import org.lmiinstitute.lms.external.fixture.ExternalCourses;
import org.lmiinstitute.lms.external.fixture.LaunchedUnit;
import org.lmiinstitute.lms.external.fixture.PlayedModule;

/** Activities of xAPI packages, which speak over HTTP with what their launch gave them. */
@ArquillianTest
class XapiPackagesArquillianIT {

    @Inject
    private ExternalCourses courses;

    @Test
    void anActivityOfAnXapiPackageSaysItselfThatItIsDone() {
        PlayedModule played = courses.play(ExternalContent.xapi("xapi-package"));
        LaunchedUnit activity = played.launch("activity");
        String id = ExternalContent.PUBLISHER + "activity";

        assertThat(activity.parameter("activity_id")).isEqualTo(id);
        assertThat(activity.state("PUT", "bookmark", "{}").statusCode()).isEqualTo(204);
        assertThat(activity.send(activity.plain("experienced", "https://example.org/other"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(activity.send(activity.plain("completed", id + "/page")).statusCode())
                .isEqualTo(204);
        assertThat(played.standing("activity").path("status").asText()).isNotEqualTo("completed");
        ObjectNode passed = activity.plain("passed", id);
        passed.putObject("result").putObject("score").put("scaled", 0.75);
        assertThat(activity.send(passed).statusCode()).isEqualTo(204);

        assertThat(played.standing("activity").path("status").asText()).isEqualTo("completed");
        assertThat(played.standing("activity").path("score").asDouble()).isEqualTo(0.75);
        assertThat(played.reply("activity").at("/course/completed").asBoolean()).isTrue();
    }
}
