package org.lmiinstitute.lms.web.lrs.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.lrs.forwarding.DeadLetter;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingService;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;

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

    private TargetRow target;
    private List<Letter> letters;
    private Optional<Refused> refused;

    /** A dead letter, in words. */
    public record Letter(UUID row, UUID statement, String cause, int tries, String refused, boolean isWanted) {}

    @Override
    public void load() {
        UUID id = id(path.get("id"));
        target = targetRows.row(forwarding.get(id));
        letters = forwarding.deadLetters(id, LETTERS_SHOWN).stream()
                .map(this::letter)
                .toList();
        refused = once.take(Refused.class);
    }

    public TargetRow getTarget() {
        return target;
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
                letter.cause(),
                letter.tries(),
                spans.ago(letter.refused()),
                letter.isWanted());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("forwarding target", text);
        }
    }
}
