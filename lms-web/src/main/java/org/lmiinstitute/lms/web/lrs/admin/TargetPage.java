package org.lmiinstitute.lms.web.lrs.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.lrs.forwarding.DeadLetter;
import org.lmiinstitute.lms.lrs.forwarding.FailingStatement;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingService;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingTarget;
import org.lmiinstitute.lms.web.form.Refused;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.Once;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.Spans;

/** One target of forwarding: how it stands, what it refused, and what can be done. */
@Named("targetPage")
@RequestScoped
public class TargetPage implements LoadedPage {

    private static final int LETTERS_SHOWN = 100;

    @Inject
    private ForwardingService forwarding;

    @Inject
    private TargetRows targetRows;

    @Inject
    private Spans spans;

    @Inject
    private PathVariables path;

    @Inject
    private Once once;

    @Inject
    private Caller caller;

    private TargetRow target;
    private Failing failing;
    private boolean isReadable;
    private List<Letter> letters;
    private Optional<Refused> refused;

    /**
     * A dead letter, in words.
     *
     * @param address where the whole statement can be read, or null where the caller cannot
     */
    public record Letter(
            UUID row, UUID statement, String address, String cause, int tries, String refused, boolean isWanted) {}

    /**
     * The statement that fails alone.
     *
     * @param address where the whole statement can be read, or null where the caller cannot
     */
    public record Failing(UUID row, UUID statement, String address) {}

    @Override
    public void load() {
        UUID id = PathId.of("forwarding target", path.get("id"));
        ForwardingTarget found = forwarding.get(id);
        target = targetRows.row(found);
        isReadable =
                found.organizationId().isPresent() && found.organizationId().equals(caller.organizationId());
        failing = found.failing().map(this::failing).orElse(null);
        letters = forwarding.deadLetters(id, LETTERS_SHOWN).stream()
                .map(this::letter)
                .toList();
        refused = once.take(Refused.class);
    }

    public TargetRow getTarget() {
        return target;
    }

    /** The statement that can be set aside, or null. */
    public Failing getFailing() {
        return failing;
    }

    public List<Letter> getLetters() {
        return letters;
    }

    /** What is wrong with the form that was sent; empty if nothing is. */
    public List<String> getProblems() {
        return refused.map(Refused::problems).orElse(List.of());
    }

    private Letter letter(DeadLetter letter) {
        return new Letter(
                letter.rowId(),
                letter.statementId(),
                address(letter.statementId()),
                letter.cause(),
                letter.tries(),
                spans.ago(letter.refused()),
                letter.isWanted());
    }

    private Failing failing(FailingStatement statement) {
        return new Failing(statement.rowId(), statement.statementId(), address(statement.statementId()));
    }

    /** Whoever administers another organization's store reads its statements there only, not here. */
    private String address(UUID statement) {
        return isReadable ? "/records/statement/" + statement : null;
    }
}
