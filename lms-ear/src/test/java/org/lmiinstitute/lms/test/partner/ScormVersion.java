package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.test.partner.LearningSystem.Outcome;

/** How a SCORM system of a version is set up with scorm-again, and where it has what it knows of a learner. */
enum ScormVersion {
    /** It compares {@code score.raw} with the manifest's mastery score, as the standard allows (Run-Time Environment 3.4.4). */
    SCORM_12("/run-time/scorm12.min.js", "<adlcp:masteryscore>(.*?)<") {
        @Override
        String system(String kept, String passMark) {
            return """
                window.API = new Scorm12API({ lmsCommitUrl: '/commit', autocommit: false, logLevel: 5, mastery_override: true });
                const kept = %s;
                if (kept.cmi) window.API.loadFromJSON(kept.cmi, 'cmi');
                window.API.cmi.core.credit = 'credit';
                window.API.cmi.core.entry = kept.cmi ? 'resume' : 'ab-initio';
                window.API.cmi.student_data.mastery_score = '%s';
                """
                    .formatted(kept, passMark);
        }

        /** A score without a verdict would make the system decide too early. */
        @Override
        void assertHalfWay(JsonNode cmi) {
            assertThat(cmi.at("/core/lesson_status").asText()).isEqualTo("incomplete");
            assertThat(cmi.at("/core/score/raw").asText()).isEmpty();
            assertThat(cmi.path("suspend_data").asText()).isNotEmpty().hasSizeLessThan(4096);
        }

        @Override
        void assertEnded(JsonNode cmi) {
            assertThat(cmi.at("/core/lesson_status").asText()).isEqualTo("passed");
        }

        @Override
        Outcome outcome(JsonNode cmi) {
            String status = cmi.at("/core/lesson_status").asText();
            return new Outcome(
                    "passed".equals(status) || "completed".equals(status),
                    "passed".equals(status),
                    cmi.at("/core/score/raw").asDouble() / 100);
        }
    },
    /** It compares {@code score.scaled} with the objective's measure, as the standard asks (Run-Time Environment 4.2.22). */
    SCORM_2004("/run-time/scorm2004.min.js", "<imsss:minNormalizedMeasure>(.*?)<") {
        @Override
        String system(String kept, String passMark) {
            return """
                window.API_1484_11 = new Scorm2004API({ lmsCommitUrl: '/commit', autocommit: false, logLevel: 5 });
                const kept = %s;
                if (kept.cmi) window.API_1484_11.loadFromJSON(kept.cmi, 'cmi');
                window.API_1484_11.cmi.credit = 'credit';
                window.API_1484_11.cmi.entry = kept.cmi ? 'resume' : 'ab-initio';
                window.API_1484_11.cmi.scaled_passing_score = '%s';
                """
                    .formatted(kept, passMark);
        }

        @Override
        void assertHalfWay(JsonNode cmi) {
            assertThat(cmi.path("completion_status").asText()).isEqualTo("incomplete");
            assertThat(cmi.at("/score/scaled").asText()).isEmpty();
            assertThat(cmi.path("progress_measure").asDouble()).isBetween(0.01, 0.99);
        }

        @Override
        void assertEnded(JsonNode cmi) {
            assertThat(cmi.path("progress_measure").asDouble()).isEqualTo(1);
        }

        @Override
        Outcome outcome(JsonNode cmi) {
            return new Outcome(
                    "completed".equals(cmi.path("completion_status").asText()),
                    "passed".equals(cmi.path("success_status").asText()),
                    cmi.at("/score/scaled").asDouble());
        }
    };

    private final String runTime;
    private final Pattern passMark;

    ScormVersion(String runTime, String passMark) {
        this.runTime = runTime;
        this.passMark = Pattern.compile(passMark);
    }

    /** The resource that holds the run-time. */
    String runTime() {
        return runTime;
    }

    /** Finds the pass mark in an item of the manifest. */
    Pattern passMark() {
        return passMark;
    }

    /**
     * The script that prepares the run-time for a launch.
     *
     * @param kept what was committed last, as JSON; an empty object at the first launch
     */
    abstract String system(String kept, String passMark);

    abstract Outcome outcome(JsonNode cmi);

    abstract void assertHalfWay(JsonNode cmi);

    abstract void assertEnded(JsonNode cmi);
}
