package org.lmiinstitute.lms.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.Offer;
import org.lmiinstitute.lms.curriculum.OfferKind;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionService;
import org.lmiinstitute.lms.web.event.SessionTimes;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Puts offers and their next sessions into words. */
@RequestScoped
public class OfferRows {
    private SessionService sessions;
    private Texts texts;
    private Times times;
    private SessionTimes sessionTimes;
    private Clock clock;

    protected OfferRows() {}

    @Inject
    public OfferRows(SessionService sessions, Texts texts, Times times, SessionTimes sessionTimes, Clock clock) {
        this.sessions = sessions;
        this.texts = texts;
        this.times = times;
        this.sessionTimes = sessionTimes;
        this.clock = clock;
    }

    /** Rows in the order of the offers; one query for all their sessions. */
    List<OfferRow> of(List<Offer> offers) {
        Instant now = clock.instant();
        Map<UUID, Session> next = sessions.currentSessions().stream()
                .collect(Collectors.toMap(
                        Session::getOwnerId, Function.identity(), (first, later) -> first.isOpen(now) ? first : later));
        return offers.stream()
                .map(offer -> Optional.ofNullable(next.get(offer.id()))
                        .map(session -> dated(offer, session, now))
                        .orElseGet(() -> undated(offer)))
                .toList();
    }

    private OfferRow dated(Offer offer, Session session, Instant now) {
        TextBundle text = texts.of("catalogue");
        boolean open = session.isOpen(now);
        return new OfferRow(
                address(offer),
                text.label("form", offer.kind().code()),
                text.get(open ? (session.isFull() ? "state.full" : "state.open") : "state.running"),
                open && session.isFull() ? "warn" : "ok",
                offer.title(),
                offer.summary(),
                facts(offer, true),
                session.getStartsAt(),
                sessionTimes.day(session),
                sessionTimes.time(session),
                open ? seats(session) : null);
    }

    private OfferRow undated(Offer offer) {
        TextBundle text = texts.of("catalogue");
        When when = When.of(offer);
        return new OfferRow(
                address(offer),
                text.label("form", offer.kind().code()),
                when.state == null ? text.label("level", offer.level()) : text.get(when.state),
                "",
                offer.title(),
                offer.summary(),
                facts(offer, false),
                when == When.HELD ? offer.startsAt() : null,
                text.get(when.text),
                null,
                null);
    }

    /** When something can be taken that has no session which runs or is to come. */
    private enum When {
        ANY_TIME(null, "when.any"),
        RECORDED("state.recording", "when.watch"),
        HELD("state.held", "when.unrecorded"),
        NO_DATE(null, "when.none");

        private final String state;
        private final String text;

        When(String state, String text) {
            this.state = state;
            this.text = text;
        }

        static When of(Offer offer) {
            return switch (offer.kind()) {
                case COURSE -> ANY_TIME;
                case WORKSHOP -> NO_DATE;
                case WEBINAR -> offer.recorded() ? RECORDED : offer.startsAt() == null ? NO_DATE : HELD;
            };
        }
    }

    static String address(Offer offer) {
        return switch (offer.kind()) {
            case COURSE -> "/courses/" + offer.slug();
            case WEBINAR -> "/roundtables/" + offer.slug();
            case WORKSHOP -> "/workshops/" + offer.slug();
        };
    }

    private String facts(Offer offer, boolean dated) {
        TextBundle text = texts.of("catalogue");
        List<String> facts = new ArrayList<>();
        if (offer.code() != null) {
            facts.add(offer.code());
        }
        if (offer.moduleCount() > 0) {
            facts.add(text.fill("course.modules", offer.moduleCount()));
        }
        if (offer.minutes() > 0) {
            facts.add(times.length(offer.minutes()));
        }
        if (offer.certificate()) {
            facts.add(text.get("course.certificate"));
        }
        if (offer.kind() != OfferKind.COURSE && dated) {
            facts.add(text.get("place." + offer.kind().code()));
        }
        if (!offer.audiences().isEmpty()) {
            facts.add(text.label(
                    "for", String.join("+", offer.audiences().stream().sorted().toList())));
        }
        return String.join(" · ", facts);
    }

    private String seats(Session next) {
        TextBundle text = texts.of("catalogue");
        if (next.isFull()) {
            return next.getWaiting() == 0 ? text.get("seats.none") : text.fill("seats.waiting", next.getWaiting());
        }
        return next.seatsLeft().map(left -> text.fill("seats.left", left)).orElse(null);
    }
}
