package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.SessionRules.DocumentChange;
import org.lmiinstitute.lms.lrs.internal.DocumentTable;
import org.lmiinstitute.lms.lrs.internal.LaunchPolicy;
import org.lmiinstitute.lms.lrs.internal.Parsing;
import org.lmiinstitute.lms.lrs.internal.ParsingRoom;
import org.lmiinstitute.lms.lrs.internal.SessionDesk;

/** The document resources (xAPI 1.0.3 Communication 2.2) for the holder of a credential, within its store and scopes. */
@Stateless
@RolesAllowed({Role.LRS_CLIENT, Role.LAUNCH})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentService {

    private static final int LONGEST_ID = 2048;
    private static final int LONGEST_TYPE = 255;

    private DocumentTable table;
    private Transactions transactions;
    private Clock clock;
    private LrsLimits limits;
    private ParsingRoom room;
    private SessionDesk sessions;

    public DocumentService() {}

    @Inject
    public DocumentService(
            DocumentTable table,
            Transactions transactions,
            Clock clock,
            LrsLimits limits,
            ParsingRoom room,
            SessionDesk sessions) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
        this.room = room;
        this.sessions = sessions;
    }

    public Document get(LrsPrincipal caller, DocumentScope scope, String id) {
        requireMayUse(caller, scope, Optional.of(id), Optional.empty());
        return table.find(caller.storeId(), scope, id).orElseThrow(() -> new NotFoundException("document", id));
    }

    /** The ids of the documents stored after a moment. */
    public DocumentIds list(LrsPrincipal caller, DocumentScope scope, Optional<Instant> since) {
        requireMayUse(caller, scope, Optional.empty(), Optional.empty());
        return table.list(caller.storeId(), scope, since.orElse(Instant.EPOCH));
    }

    /** Stores a document in the place of any other, if the caller says which where the specification asks for that. */
    public void put(
            LrsPrincipal caller,
            DocumentScope scope,
            String id,
            String contentType,
            byte[] content,
            Precondition when) {
        Document given = new Document(contentType, content, clock.instant());
        requireMayUse(caller, scope, Optional.of(id), Optional.of(new DocumentChange(Optional.of(given), true)));
        requireFits(scope, id, contentType);
        change(caller, scope, id, known -> {
            when.requireForPut(scope, id, known);
            return given;
        });
    }

    /** Stores a document, or puts the properties of this JSON object into the stored one (Communication 2.2, JSON procedure). */
    public void merge(
            LrsPrincipal caller,
            DocumentScope scope,
            String id,
            String contentType,
            byte[] content,
            Precondition when) {
        Document given = new Document(contentType, content, clock.instant());
        requireMayUse(caller, scope, Optional.of(id), Optional.of(new DocumentChange(Optional.of(given), false)));
        requireFits(scope, id, contentType);
        room.with(content, () -> {
            Optional<ObjectNode> json =
                    given.isJson() ? Optional.of(Parsing.incoming(content, "body")) : Optional.empty();
            change(caller, scope, id, known -> {
                when.require(known);
                return known.map(document -> merged(document, given, json)).orElse(given);
            });
            return given;
        });
    }

    public void delete(LrsPrincipal caller, DocumentScope scope, String id, Precondition when) {
        requireMayUse(caller, scope, Optional.of(id), Optional.of(DocumentChange.REMOVAL));
        transactions.run(() -> {
            when.require(table.hold(caller.storeId(), scope, id));
            table.delete(caller.storeId(), scope, id);
        });
    }

    /** Deletes all documents of a scope. */
    public void deleteAll(LrsPrincipal caller, DocumentScope scope) {
        requireMayUse(caller, scope, Optional.empty(), Optional.of(DocumentChange.REMOVAL));
        transactions.run(() -> table.deleteAll(caller.storeId(), scope));
    }

    /**
     * Puts a document in the place of what is known, which nobody changes in between. A row that is not there yet cannot be held: of
     * two who add it at once the database refuses one, which then comes again and finds the other's.
     */
    private void change(
            LrsPrincipal caller, DocumentScope scope, String id, Function<Optional<Document>, Document> next) {
        UUID store = caller.storeId();
        transactions.run(() -> {
            Optional<Document> known = table.hold(store, scope, id);
            Document document = next.apply(known);
            if (known.isPresent()) {
                table.replace(store, scope, id, document);
            } else {
                table.add(store, scope, id, document);
            }
        });
    }

    /** What has no room in a column is refused before the database does. */
    private static void requireFits(DocumentScope scope, String id, String contentType) {
        scope.activityId().ifPresent(activity -> requireFits("activityId", activity, LONGEST_ID));
        requireFits(scope.resource() == DocumentScope.Resource.STATE ? "stateId" : "profileId", id, LONGEST_ID);
        requireFits("Content-Type", contentType, LONGEST_TYPE);
    }

    private static void requireFits(String name, String value, int longest) {
        if (value.isEmpty() || value.length() > longest) {
            throw new InvalidInputException(name, "has " + value.length() + " characters", "between 1 and " + longest);
        }
    }

    private void requireMayUse(
            LrsPrincipal caller, DocumentScope scope, Optional<String> id, Optional<DocumentChange> change) {
        caller.require(scope.resource().scope());
        caller.launch().ifPresent(binding -> new LaunchPolicy(binding).requireMayUse(scope));
        sessions.ask(caller, rules -> rules.requireMayUse(caller.credentialId(), scope, id, change));
    }

    private Document merged(Document known, Document given, Optional<ObjectNode> more) {
        if (!known.isJson() || more.isEmpty()) {
            throw new InvalidInputException(
                    "Content-Type", "is not JSON, or the stored document's is not", "application/json for both (2.2)");
        }
        ObjectNode all = Parsing.object(known.content(), "stored document");
        all.setAll(more.get());
        byte[] content = all.toString().getBytes(StandardCharsets.UTF_8);
        if (content.length > limits.body()) {
            throw new TooLargeException("The merged document", limits.body());
        }
        return new Document(known.contentType(), content, given.updated());
    }
}
