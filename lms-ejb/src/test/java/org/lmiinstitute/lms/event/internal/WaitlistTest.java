package org.lmiinstitute.lms.event.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.event.Registered;
import org.lmiinstitute.lms.event.Registration;
import org.lmiinstitute.lms.event.RegistrationStatus;
import org.lmiinstitute.lms.event.ScheduleSession;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionKind;

class WaitlistTest {

    private static final Instant START = Instant.parse("2026-12-10T19:00:00Z");
    private static final Instant BEFORE = START.minusSeconds(3600);

    private final Session session = sessionWithOneSeat();
    private final Registration seated = new Registration(UUID.randomUUID(), session, UUID.randomUUID(), BEFORE);
    private final Registration waiting = new Registration(UUID.randomUUID(), session, UUID.randomUUID(), BEFORE);
    private final List<Object> told = new ArrayList<>();

    @Test
    void aFreeSeatGoesToWhoHasWaitedLongest() {
        seated.cancel(BEFORE);

        waitlistAt(BEFORE).promote(session);

        assertThat(waiting.getStatus()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(told)
                .containsExactly(
                        new Registered(session.getId(), waiting.getAccountId(), RegistrationStatus.REGISTERED));
    }

    @Test
    void nobodyGetsASeatOnceTheSessionHasBegun() {
        seated.cancel(START);

        waitlistAt(START).promote(session);

        assertThat(waiting.getStatus()).isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(told).isEmpty();
    }

    private Waitlist waitlistAt(Instant now) {
        Registrations registrations = new Registrations() {
            @Override
            public Optional<Registration> firstWaiting(UUID sessionId) {
                return Optional.of(waiting).filter(one -> one.getStatus() == RegistrationStatus.WAITLISTED);
            }
        };
        return new Waitlist(registrations, listening(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @SuppressWarnings("unchecked")
    private Event<Registered> listening() {
        return (Event<Registered>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> {
                    told.add(arguments[0]);
                    return null;
                });
    }

    private static Session sessionWithOneSeat() {
        return new Session(new ScheduleSession(
                UUID.randomUUID(),
                SessionKind.WEBINAR,
                UUID.randomUUID(),
                "survey-and-count",
                null,
                "When the survey and the count disagree",
                LocalDateTime.ofInstant(START, ZoneOffset.UTC),
                ZoneOffset.UTC,
                60,
                1,
                null,
                null));
    }
}
