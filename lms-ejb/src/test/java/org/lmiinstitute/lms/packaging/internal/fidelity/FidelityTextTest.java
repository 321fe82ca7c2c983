package org.lmiinstitute.lms.packaging.internal.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a report can say has its sentence. */
class FidelityTextTest {

    @ParameterizedTest
    @EnumSource
    void aReasonHasASentence(Note.Reason reason) {
        assertThat(FidelityText.say(Note.of(reason, "one", "two"))).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void aCheckHasASentence(Check.Kind kind) {
        assertThat(FidelityText.say("check." + kind.code())).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void anOutcomeHasAName(Outcome outcome) {
        assertThat(FidelityText.say("outcome." + outcome.code())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void aLevelHasItsNames(Level level) {
        assertThat(FidelityText.say("level." + level.code())).isNotBlank();
        assertThat(FidelityText.say("one." + level.code())).isNotBlank();
    }
}
