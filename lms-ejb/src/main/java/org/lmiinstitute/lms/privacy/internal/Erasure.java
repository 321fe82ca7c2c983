package org.lmiinstitute.lms.privacy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalData.Slice;
import org.lmiinstitute.lms.privacy.internal.RequestTable.Running;

/**
 * Takes a person away, slice by slice. A slice and the place that it reached are one transaction, so after a crash the next slice is the
 * one that was not finished, and nothing is counted twice.
 */
@ApplicationScoped
public class Erasure {

    private List<PersonalData> parts;
    private RequestTable requests;
    private Transactions transactions;

    protected Erasure() {}

    @Inject
    public Erasure(@Any Instance<PersonalData> parts, RequestTable requests, Transactions transactions) {
        this(StreamSupport.stream(parts.spliterator(), false).toList(), requests, transactions);
    }

    Erasure(List<PersonalData> parts, RequestTable requests, Transactions transactions) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PersonalData::turn).thenComparing(PersonalData::part))
                .toList();
        this.requests = requests;
        this.transactions = transactions;
    }

    /** Works until the request is done. */
    public void run(UUID request) {
        boolean more = true;
        while (more) {
            more = slice(request);
        }
    }

    /** The requests that are not done. */
    public List<UUID> open() {
        return requests.open();
    }

    /** Keeps what went wrong: the kind of failure, for its message may name the person. */
    public void complain(UUID request, RuntimeException failure) {
        transactions.run(() -> requests.complain(request, kindOf(failure)));
    }

    /** What began it all. */
    static String kindOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    /** One slice. @return whether there is more to do */
    boolean slice(UUID request) {
        return transactions.call(() ->
                requests.hold(request).map(running -> slice(request, running)).orElse(false));
    }

    private boolean slice(UUID request, Running running) {
        PersonalData part = partOf(running);
        Slice slice = part.leave(running.farewell(), running.place());
        Map<String, Integer> counts = new TreeMap<>(running.counts());
        slice.counts().forEach((what, count) -> counts.merge(what, count, Integer::sum));
        if (slice.next().isPresent()) {
            requests.goOn(request, part.part(), slice.next(), counts);
            return true;
        }
        int next = parts.indexOf(part) + 1;
        if (next < parts.size()) {
            requests.goOn(request, parts.get(next).part(), Optional.empty(), counts);
            return true;
        }
        requests.finish(request, counts);
        return false;
    }

    /** The part where it stands; the first when a newer version knows it no more, since each can be done again. */
    private PersonalData partOf(Running running) {
        return parts.stream()
                .filter(part -> running.part().filter(part.part()::equals).isPresent())
                .findFirst()
                .orElse(parts.get(0));
    }
}
