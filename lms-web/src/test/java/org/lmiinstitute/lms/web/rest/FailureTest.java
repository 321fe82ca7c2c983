package org.lmiinstitute.lms.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.common.ConcurrentWriteException;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.packaging.NoRoomException;

class FailureTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NotFoundException("course", "x"), 404),
                Arguments.of(new NotAllowedException("No."), 403),
                Arguments.of(new ConflictException("Full."), 409),
                Arguments.of(new InvalidInputException("title", "empty", "a title"), 422),
                Arguments.of(new NoRoomException("Full."), 507),
                Arguments.of(lostRace(), 503),
                Arguments.of(new SQLException("deadlock", "40001", 1213), 503),
                Arguments.of(new IllegalStateException("secret detail"), 500));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachExceptionHasItsStatusHoweverDeepItIsWrapped(Exception thrown, int status) {
        assertThat(Failure.of(thrown, true).status()).isEqualTo(status);
        assertThat(Failure.of(new ServletException(new RuntimeException(thrown)), true)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aRefusedCallAsksVisitorsToSignInAndTellsOthersNo() {
        assertThat(Failure.of(new EJBAccessException(), false).status()).isEqualTo(401);
        assertThat(Failure.of(new EJBAccessException(), true).status()).isEqualTo(403);
    }

    @Test
    void whoLostARaceIsToldWhenToComeAgain() {
        assertThat(Failure.of(lostRace(), true).retryAfter()).hasValue(1);
        assertThat(Failure.of(new ConflictException("Full."), true).retryAfter())
                .isEmpty();
    }

    @Test
    void whatIsOurFaultSaysNothingOfItsInside() {
        assertThat(Failure.of(new IllegalStateException("secret detail"), true).detail())
                .doesNotContain("secret");
    }

    private static ConcurrentWriteException lostRace() {
        return ConcurrentWriteException.find(new SQLException("deadlock", "40001", 1213))
                .orElseThrow();
    }
}
