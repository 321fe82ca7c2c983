package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.common.LmsException;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.common.UnusableKeyException;
import org.lmiinstitute.lms.common.outgoing.Answer;
import org.lmiinstitute.lms.common.outgoing.NoReply;
import org.lmiinstitute.lms.common.outgoing.Reply;
import org.lmiinstitute.lms.lrs.forwarding.TargetCredential;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;
import org.lmiinstitute.lms.lrs.internal.StatementSlices;

/** One try to send statements to a target, and what came of it. */
@ApplicationScoped
public class Delivery {

    private static final int MISSING = 404;
    private static final int CONFLICT = 409;
    private static final String NOT_OPENED =
            "The secret was sealed with another key than this installation has now; enter the credential again.";

    private TargetClient client;
    private SecretBox secrets;
    private StatementSlices slices;
    private Clock clock;

    protected Delivery() {}

    @Inject
    public Delivery(TargetClient client, SecretBox secrets, StatementSlices slices, Clock clock) {
        this.client = client;
        this.secrets = secrets;
        this.slices = slices;
        this.clock = clock;
    }

    /** Puts statements of one version together with their attachments. */
    Parcel pack(TargetRow target, List<LoggedStatement> statements) {
        return new Parcel(statements, slices.attachments(target.storeId(), statements));
    }

    Answer send(TargetRow target, Parcel parcel) {
        Optional<String> secret;
        try {
            secret = secrets.open(target.sealedSecret(), target.id());
        } catch (UnusableKeyException e) {
            return new Answer.Later(e.getMessage(), Optional.empty(), false);
        }
        if (secret.isEmpty()) {
            return new Answer.Denied(NOT_OPENED);
        }
        TargetCredential credential = new TargetCredential(target.key(), secret.get());
        try {
            Reply reply = client.post(target.url(), credential, parcel);
            return reply.status() == CONFLICT && parcel.statements().size() == 1
                    ? compared(target.url(), credential, parcel.statements().get(0), reply)
                    : Meaning.of(reply, clock);
        } catch (IOException e) {
            return NoReply.later(e);
        }
    }

    /**
     * Whether the statement that a target has under this id is the same: then it has what was sent (xAPI 1.0.3 Communication 2.1.2 lets
     * a store answer 409 to either).
     */
    private Answer compared(String url, TargetCredential credential, LoggedStatement statement, Reply conflict)
            throws IOException {
        for (String parameter : List.of("statementId", "voidedStatementId")) {
            Reply known = client.get(url, credential, parameter, statement);
            if (known.isSuccess()) {
                return isSame(statement, known)
                        ? new Answer.Taken()
                        : new Answer.Refused("It has another statement under this id. " + conflict.cause());
            }
            if (known.status() != MISSING && Meaning.of(known, clock) instanceof Answer.Later later) {
                return later;
            }
            if (known.status() != MISSING) {
                return new Answer.Refused("It has a statement under this id that cannot be read to compare: "
                        + known.cause() + ". " + conflict.cause());
            }
        }
        return new Answer.Refused(conflict.cause());
    }

    private boolean isSame(LoggedStatement statement, Reply known) {
        try {
            return slices.same(statement.json(), known.body());
        } catch (LmsException | DateTimeException e) {
            return false;
        }
    }
}
