package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;

/** The banks of a delivery and their questions, by the names that tests have for them. */
public final class KnownBanks {

    private final Map<String, KnownBank> banks = new HashMap<>();
    private final Map<String, Question> questions = new HashMap<>();
    private final Set<KnownBank> drawnFrom = new HashSet<>();

    /** Adds a bank under its ident, its resource's or its file's; the first to have a name keeps it. */
    public void add(Collection<String> names, KnownBank bank, ReadTest read) {
        names.stream().filter(name -> !name.isBlank()).forEach(name -> banks.putIfAbsent(key(name), bank));
        read.questions()
                .forEach(each -> each.question().ifPresent(question -> questions.putIfAbsent(each.ident(), question)));
    }

    Optional<KnownBank> find(String name) {
        return Optional.ofNullable(banks.get(key(name)));
    }

    Optional<Question> question(String ident) {
        return Optional.ofNullable(questions.get(ident));
    }

    /**
     * Says that a quiz draws from a bank.
     *
     * @return false if another one does: within a module of ours a question stands once
     */
    boolean drawFrom(KnownBank bank) {
        return drawnFrom.add(bank);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
