package org.lmiinstitute.lms.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's place in a session: one row for a person and session, however often they change their mind. */
@Entity
@Table(name = "registration")
public class Registration {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "session_id")
    private Session session;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    /** Decides the order of the waitlist. */
    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Registration() {}

    public Registration(UUID id, Session session, UUID accountId, Instant now) {
        this.id = id;
        this.session = session;
        this.accountId = accountId;
        register(now);
    }

    /** Takes a seat or a place at the end of the waitlist; who has one keeps it. */
    public void register(Instant now) {
        if (isActive()) {
            return;
        }
        status = session.takeSeat();
        registeredAt = now;
        changedAt = now;
    }

    /** Gives up the seat or the place on the waitlist. */
    public void cancel(Instant now) {
        if (!isActive()) {
            return;
        }
        if (status == RegistrationStatus.REGISTERED) {
            session.leaveSeat();
        } else {
            session.leaveWaitlist();
        }
        status = RegistrationStatus.CANCELLED;
        changedAt = now;
    }

    /** Makes it another's, who stands for the person from now on. */
    public void passTo(UUID account) {
        accountId = account;
    }

    /** Moves from the waitlist to a seat that became free. */
    public void promoteFromWaitlist(Instant now) {
        session.leaveWaitlist();
        status = session.takeSeat();
        changedAt = now;
    }

    private boolean isActive() {
        return status == RegistrationStatus.REGISTERED || status == RegistrationStatus.WAITLISTED;
    }

    public UUID getId() {
        return id;
    }

    public Session getSession() {
        return session;
    }

    public UUID getAccountId() {
        return accountId;
    }

    public RegistrationStatus getStatus() {
        return status;
    }
}
