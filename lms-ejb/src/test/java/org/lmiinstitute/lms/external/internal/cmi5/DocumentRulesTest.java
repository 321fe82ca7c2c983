package org.lmiinstitute.lms.external.internal.cmi5;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.SessionRules.DocumentChange;

/** cmi5, section 11.1. */
class DocumentRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "en-US,fr-FR", "de , es-MX,x-klingon"})
    void languagesThatALearnerPrefersAreTaken(String languages) {
        assertThatCode(() -> prefer(languages)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english language", "en,", "en_US"})
    void whatIsNoListOfLanguagesIsRefused(String languages) {
        assertThatThrownBy(() -> prefer(languages)).isInstanceOf(NotAllowedException.class);
    }

    /** A document is bounded by its bytes alone. */
    @Test
    void aListOfAnyLengthIsJudged() {
        String many = "en" + ",en-a".repeat(200_000);

        assertThatCode(() -> prefer(many)).doesNotThrowAnyException();
        assertThatThrownBy(() -> prefer(many + ";")).isInstanceOf(NotAllowedException.class);
    }

    private static void prefer(String languages) {
        String preferences = "{\"languagePreference\":\"" + languages + "\",\"audioPreference\":\"on\"}";
        Document document =
                new Document("application/json", preferences.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        DocumentRules.check(
                "https://example.org/au",
                DocumentScope.agentProfile(JsonNodeFactory.instance.objectNode()),
                Optional.of(Cmi5.LEARNER_PREFERENCES),
                Optional.of(new DocumentChange(Optional.of(document), true)));
    }
}
