package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.identity.Account;

/**
 * How often one may try to sign in within fifteen minutes: ten times for an account from one address, sixty times from an
 * address, a hundred times for an account from everywhere. The last limit is the loose one, and a try that the others refuse
 * does not count for it: nobody shuts another person out from one place. A right password takes its try back. Each count is a
 * transaction of its own, so that many tries at once are all counted.
 */
@ApplicationScoped
public class SignInThrottle {
    static final int TRIES_PER_ACCOUNT_AND_ADDRESS = 10;
    static final int TRIES_PER_ADDRESS = 60;
    static final int TRIES_PER_ACCOUNT = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private SignInTries tries;
    private Transactions transactions;
    private Clock clock;

    protected SignInThrottle() {}

    @Inject
    public SignInThrottle(SignInTries tries, Transactions transactions, Clock clock) {
        this.tries = tries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts one try; a duration says that it was one too many, and how long to wait. */
    public Optional<Duration> count(String email, String address) {
        return transactions.call(() -> countOnce(email, address));
    }

    private Optional<Duration> countOnce(String email, String address) {
        Optional<Duration> ofAddress = add(addressSubject(address), TRIES_PER_ADDRESS);
        Optional<Duration> ofBoth = add(bothSubject(email, address), TRIES_PER_ACCOUNT_AND_ADDRESS);
        return ofAddress.isPresent() || ofBoth.isPresent()
                ? Stream.of(ofAddress, ofBoth).flatMap(Optional::stream).max(Duration::compareTo)
                : add(accountSubject(email), TRIES_PER_ACCOUNT);
    }

    private Optional<Duration> add(String subject, int limit) {
        Instant now = clock.instant();
        return tries.add(subject, now, now.plus(WINDOW)).pauseAbove(limit, now);
    }

    /** The password was right: the account starts anew from this address; address and account get their try back. */
    public void forgive(String email, String address) {
        transactions.run(() -> {
            tries.takeBack(addressSubject(address));
            tries.takeBack(accountSubject(email));
            tries.drop(bothSubject(email, address));
            tries.dropEnded(clock.instant());
        });
    }

    /** Forgets an account that is gone. What counts its tries by address too says nothing without both, and ends within minutes. */
    @Transactional(TxType.SUPPORTS)
    public void forget(String email) {
        tries.drop(accountSubject(email));
        tries.dropEnded(clock.instant());
    }

    private static String accountSubject(String email) {
        return "account:" + Account.normalEmail(email);
    }

    private static String bothSubject(String email, String address) {
        return accountSubject(email) + " " + addressSubject(address);
    }

    /** An IPv6 household has a whole /64, so its first half counts as the address. */
    private static String addressSubject(String address) {
        return "address:" + NetworkAddress.withoutHost(address);
    }
}
