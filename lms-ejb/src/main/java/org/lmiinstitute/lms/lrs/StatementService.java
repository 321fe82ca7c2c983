package org.lmiinstitute.lms.lrs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.internal.LaunchPolicy;
import org.lmiinstitute.lms.lrs.internal.Parsing;
import org.lmiinstitute.lms.lrs.internal.ParsingRoom;
import org.lmiinstitute.lms.lrs.internal.ReceivedStatement;
import org.lmiinstitute.lms.lrs.internal.SessionDesk;
import org.lmiinstitute.lms.lrs.internal.StatementReader;
import org.lmiinstitute.lms.lrs.internal.StatementReception;

/** The statement resource (xAPI 1.0.3 Communication 2.1) for the holder of a credential, within its store and scopes. */
@Stateless
@RolesAllowed({Role.LRS_CLIENT, Role.LAUNCH})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatementService {

    private StatementReception reception;
    private StatementReader reader;
    private ParsingRoom room;
    private SessionDesk sessions;

    public StatementService() {}

    @Inject
    public StatementService(
            StatementReception reception, StatementReader reader, ParsingRoom room, SessionDesk sessions) {
        this.reception = reception;
        this.reader = reader;
        this.room = room;
        this.sessions = sessions;
    }

    /**
     * Stores one statement or an array of them with their attachments, all or none; when it returns they are committed.
     *
     * @param body UTF-8 JSON
     * @param parts the attachments that come along; each is read to its end before the next is asked for
     * @return their ids, in the order given
     */
    public List<UUID> store(LrsPrincipal caller, byte[] body, Iterator<AttachmentPart> parts, XapiVersion version) {
        caller.require(Scope.STATEMENTS_WRITE);
        return room.with(body, () -> reception.receive(caller, Parsing.statements(body), parts, version));
    }

    /** Stores one statement with its attachments under this id. */
    public void put(LrsPrincipal caller, UUID id, byte[] body, Iterator<AttachmentPart> parts, XapiVersion version) {
        caller.require(Scope.STATEMENTS_WRITE);
        room.with(body, () -> reception.receive(caller, List.of(single(body).withId(id)), parts, version));
    }

    private static ReceivedStatement single(byte[] body) {
        List<ReceivedStatement> received = Parsing.statements(body);
        if (received.size() != 1) {
            throw new InvalidInputException("body", "has " + received.size() + " statements", "exactly one");
        }
        return received.get(0);
    }

    public StatementPage find(LrsPrincipal caller, StatementQuery query, Presentation how) {
        requireMayRead(caller);
        StatementQuery allowed = caller.launch()
                .map(binding -> new LaunchPolicy(binding).narrow(query))
                .orElse(query);
        return reader.page(allowed, caller.storeId(), mine(caller), shown(caller, how));
    }

    /** A statement by its id, unless it is voided. */
    public FoundStatement get(LrsPrincipal caller, UUID id, Presentation how) {
        requireMayRead(caller);
        return reader.findUnvoided(caller.storeId(), id, statement -> maySee(caller, statement), shown(caller, how))
                .orElseThrow(() -> new NotFoundException("statement", id));
    }

    /** A voided statement by its id. */
    public FoundStatement getVoided(LrsPrincipal caller, UUID id, Presentation how) {
        requireMayRead(caller);
        return reader.findVoided(caller.storeId(), id, statement -> maySee(caller, statement), shown(caller, how))
                .orElseThrow(() -> new NotFoundException("voided statement", id));
    }

    private void requireMayRead(LrsPrincipal caller) {
        caller.require(Scope.STATEMENTS_READ, Scope.STATEMENTS_READ_MINE);
        sessions.ask(caller, rules -> rules.requireMayRead(caller.credentialId()));
    }

    /** What a browser of a learner is told does not give the right answers away. */
    private static Presentation shown(LrsPrincipal caller, Presentation how) {
        return caller.launch().isPresent() ? how.hidingKeys() : how;
    }

    private static boolean maySee(LrsPrincipal caller, StoredStatement statement) {
        return mine(caller).map(statement.authorityId()::equals).orElse(true)
                && caller.launch()
                        .map(binding -> new LaunchPolicy(binding).maySee(statement.json()))
                        .orElse(true);
    }

    private static Optional<UUID> mine(LrsPrincipal caller) {
        return caller.may(Scope.STATEMENTS_READ) ? Optional.empty() : Optional.of(caller.credentialId());
    }
}
