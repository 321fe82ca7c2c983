package org.lmiinstitute.lms.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.lmiinstitute.lms.identity.internal.AccountRepository;
import org.lmiinstitute.lms.identity.internal.PasswordHash;
import org.lmiinstitute.lms.identity.internal.SignInThrottle;

/**
 * Signs people in with address and password. A try is counted before the password is looked at, and an unknown account costs
 * the same work as a wrong password, so that neither speed nor message tells who has an account here.
 */
@Stateless
public class SignInService {
    private AccountRepository accounts;
    private SignInThrottle throttle;
    private PasswordHash passwords;

    public SignInService() {}

    @Inject
    public SignInService(AccountRepository accounts, SignInThrottle throttle, PasswordHash passwords) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.passwords = passwords;
    }

    /**
     * Tries to sign in.
     *
     * @param address the network address that the try comes from
     */
    @PermitAll
    public SignInOutcome signIn(String email, String password, String address) {
        Optional<Duration> pause = throttle.count(email, address);
        if (pause.isPresent()) {
            return new SignInOutcome.TooMany(pause.get());
        }
        Optional<Account> account = accounts.findByEmail(email).filter(Account::isActive);
        String hash = account.map(Account::getPasswordHash).orElse(passwords.ofNobody());
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            return new SignInOutcome.Wrong();
        }
        throttle.forgive(email, address);
        return new SignInOutcome.Accepted(account.get().signedIn());
    }
}
