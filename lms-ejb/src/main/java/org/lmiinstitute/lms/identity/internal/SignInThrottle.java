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
import org.lmiinstitute.lms.identity.Account;

/**
 * How often one may try to sign in: ten times for an account and sixty times from an address within fifteen minutes. A right
 * password takes its try back. Each count is a transaction of its own, so that many tries at once are all counted.
 */
@ApplicationScoped
public class SignInThrottle {
    static final int TRIES_PER_ACCOUNT = 10;
    static final int TRIES_PER_ADDRESS = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private SignInTries tries;
    private Clock clock;

    protected SignInThrottle() {}

    @Inject
    public SignInThrottle(SignInTries tries, Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    /** Counts one try; a duration says that it was one too many, and how long to wait. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Duration> count(String email, String address) {
        Instant now = clock.instant();
        Tries ofAddress = tries.add(addressSubject(address), now, now.plus(WINDOW));
        Tries ofAccount = tries.add(accountSubject(email), now, now.plus(WINDOW));
        return Stream.of(ofAccount.pauseAbove(TRIES_PER_ACCOUNT, now), ofAddress.pauseAbove(TRIES_PER_ADDRESS, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /** The password was right: the account starts anew and the address gets its try back. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forgive(String email, String address) {
        tries.takeBack(addressSubject(address));
        tries.drop(accountSubject(email));
        tries.dropEnded(clock.instant());
    }

    private static String accountSubject(String email) {
        return "account:" + Account.normalEmail(email);
    }

    /** An IPv6 household has a whole /64, so its first half counts as the address. */
    private static String addressSubject(String address) {
        return "address:" + NetworkAddress.withoutHost(address);
    }
}
