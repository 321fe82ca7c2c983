package org.lmiinstitute.lms.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

/** One dated meeting of a webinar or workshop, with its seats. */
@Entity
@Table(name = "event_session")
public class Session {

    /** No session takes longer: one that began before so long a time is over. */
    static final Duration LONGEST = Duration.ofHours(12);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "owner_slug")
    private String ownerSlug;

    private String series;
    private String title;

    @Column(name = "starts_at")
    private Instant startsAt;

    private String zone;
    private int minutes;
    private Integer capacity;
    private String place;

    @Column(name = "join_url")
    private String joinUrl;

    private boolean withdrawn;

    @Column(name = "seats_taken")
    private int seatsTaken;

    private int waiting;

    protected Session() {}

    public Session(ScheduleSession wish) {
        this.id = wish.id();
        reschedule(wish);
    }

    /** Takes over everything that the wish says; seats that are taken stay taken. */
    public void reschedule(ScheduleSession wish) {
        kind = wish.kind();
        ownerId = wish.ownerId();
        ownerSlug = wish.ownerSlug();
        series = wish.series();
        title = wish.title();
        startsAt = wish.startsAtInstant();
        zone = wish.zone().getId();
        minutes = wish.minutes();
        capacity = wish.capacity();
        place = wish.place();
        joinUrl = wish.joinUrl();
        withdrawn = false;
    }

    /** The session is no longer offered; its registrations are kept. */
    public void withdraw() {
        withdrawn = true;
    }

    /** Gives a seat, or a place on the waitlist when there is none. */
    RegistrationStatus takeSeat() {
        if (isFull()) {
            waiting++;
            return RegistrationStatus.WAITLISTED;
        }
        seatsTaken++;
        return RegistrationStatus.REGISTERED;
    }

    void leaveSeat() {
        seatsTaken--;
    }

    void leaveWaitlist() {
        waiting--;
    }

    public boolean isFull() {
        return capacity != null && seatsTaken >= capacity;
    }

    /** Open until it starts. */
    public boolean isOpen(Instant now) {
        return !withdrawn && now.isBefore(startsAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(getEndsAt());
    }

    /** Seats that are left, or empty when there is no limit. */
    public Optional<Integer> seatsLeft() {
        return Optional.ofNullable(capacity).map(seats -> Math.max(0, seats - seatsTaken));
    }

    /** The start on the clock of the place where the session is held. */
    public ZonedDateTime getLocalStart() {
        return startsAt.atZone(ZoneId.of(zone));
    }

    public Instant getEndsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    public UUID getId() {
        return id;
    }

    public SessionKind getKind() {
        return kind;
    }

    public UUID getOwnerId() {
        return ownerId;
    }

    public String getOwnerSlug() {
        return ownerSlug;
    }

    public Optional<String> findSeries() {
        return Optional.ofNullable(series);
    }

    public String getTitle() {
        return title;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    /** IANA name of the zone. */
    public String getZone() {
        return zone;
    }

    public int getMinutes() {
        return minutes;
    }

    public Optional<Integer> findCapacity() {
        return Optional.ofNullable(capacity);
    }

    public Optional<String> findPlace() {
        return Optional.ofNullable(place);
    }

    public Optional<String> findJoinUrl() {
        return Optional.ofNullable(joinUrl);
    }

    public int getSeatsTaken() {
        return seatsTaken;
    }

    public int getWaiting() {
        return waiting;
    }
}
