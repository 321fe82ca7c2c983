package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/**
 * The questions that a quiz of ours draws from. It knows one bank and one number to draw of everything, where tests draw from each of
 * their parts: what cannot stand like that is copied into the quiz, and what that changes is remarked.
 */
final class QuizPool {

    private static final int TOLD = 12;

    private final KnownBanks banks;
    private final Remarks remarks;
    private final List<Question> own = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Optional<KnownBank> bank = Optional.empty();
    private int asked;

    private QuizPool(KnownBanks banks, Remarks remarks) {
        this.banks = banks;
        this.remarks = remarks;
    }

    static QuizPool of(List<TestPart> parts, KnownBanks banks, Remarks remarks) {
        QuizPool pool = new QuizPool(banks, remarks);
        SameBank.joined(parts, remarks).forEach(pool::add);
        pool.tellMixing();
        return pool;
    }

    /** Questions that will stand in the quiz itself. */
    List<Question> own() {
        return List.copyOf(own);
    }

    /** The bank that it draws from besides. */
    Optional<KnownBank> bank() {
        return bank;
    }

    /** How many each learner gets; empty for all. */
    OptionalInt draw() {
        return asked < size() ? OptionalInt.of(asked) : OptionalInt.empty();
    }

    private int size() {
        return own.size() + bank.map(drawn -> drawn.questions().size()).orElse(0);
    }

    private void add(TestPart part) {
        Optional<KnownBank> from = part.bank().flatMap(banks::find);
        List<Question> questions = Stream.of(
                        part.own().stream().flatMap(read -> read.question().stream()),
                        part.named().stream().flatMap(ident -> named(ident).stream()),
                        from.stream().flatMap(known -> known.questions().stream()))
                .flatMap(each -> each)
                .toList();
        nameMissing(part, from);
        if (questions.isEmpty()) {
            return;
        }
        int wanted = part.draw().orElse(questions.size());
        if (wanted > questions.size()) {
            remarks.note("it draws " + wanted + " questions where " + questions.size() + " came in; here these");
        }
        int some = Math.min(wanted, questions.size());
        asked += some;
        told.add(some == questions.size() ? "all of " + some : some + " of " + questions.size());
        if (from.isPresent() && bank.isEmpty() && stands(from.get(), part, questions) && banks.drawFrom(from.get())) {
            bank = from;
        } else {
            copy(part, from, questions);
        }
    }

    private void nameMissing(TestPart part, Optional<KnownBank> from) {
        if (part.bank().isPresent() && from.isEmpty()) {
            String number = part.draw().isPresent() ? part.draw().getAsInt() + " questions" : "questions";
            remarks.note("the bank " + part.bank().get() + ", from which it draws " + number
                    + ", is not in the package with any question that came in");
        }
    }

    private Optional<Question> named(String ident) {
        Optional<Question> question = banks.question(ident);
        if (question.isEmpty()) {
            remarks.note("the question " + ident + ", which it takes from a bank, did not come in");
        }
        return question;
    }

    /** Whether a part is nothing but a bank as our quizzes draw from one. */
    private static boolean stands(KnownBank bank, TestPart part, List<Question> questions) {
        boolean isAlone = bank.folders().size() == 1 && bank.questions().size() == questions.size();
        return isAlone
                && part.points().stream().allMatch(points -> questions.stream()
                        .allMatch(each -> each.points().compareTo(points) == 0));
    }

    private void copy(TestPart part, Optional<KnownBank> from, List<Question> questions) {
        from.ifPresent(known -> remarks.note(
                "questions of the bank “" + known.title() + "” stand in the quiz as copies" + points(part)));
        questions.forEach(question -> own.add(part.points().map(question::worth).orElse(question)));
    }

    private static String points(TestPart part) {
        return part.points()
                .map(BigDecimal::stripTrailingZeros)
                .map(points -> ", with the points of the test: " + points.toPlainString())
                .orElse("");
    }

    private void tellMixing() {
        if (told.size() < 2 || draw().isEmpty()) {
            return;
        }
        String parts =
                told.stream().limit(TOLD).collect(Collectors.joining(", ")) + (told.size() > TOLD ? " and so on" : "");
        remarks.note("it draws from each of its " + told.size() + " parts (" + parts + "); here " + asked + " of all "
                + size() + " questions are drawn together");
    }
}
