package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.external.FetchedToken;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRepository;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.lrs.IssuedCredential;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsStores;

/** Makes the credential of a session when its unit fetches it, once (section 8.2). */
@ApplicationScoped
public class LaunchTokens {

    /** "cmi5 allowed" statements may be about anything; those that count are about the unit (section 9.4). */
    private static final List<String> ALL_ACTIVITIES = List.of("*");

    private Cmi5Repository repository;
    private ExternalLaunchRepository launches;
    private LrsCredentials credentials;
    private LrsStores stores;
    private IdBase idBase;
    private Clock clock;

    protected LaunchTokens() {}

    @Inject
    public LaunchTokens(
            Cmi5Repository repository,
            ExternalLaunchRepository launches,
            LrsCredentials credentials,
            LrsStores stores,
            IdBase idBase,
            Clock clock) {
        this.repository = repository;
        this.launches = launches;
        this.credentials = credentials;
        this.stores = stores;
        this.idBase = idBase;
        this.clock = clock;
    }

    /** Answers with the token, or with why there is none. */
    public FetchedToken fetch(String key) {
        return repository.lockByFetch(key).map(this::fetch).orElseGet(FetchedToken::unknown);
    }

    private FetchedToken fetch(Cmi5Session session) {
        if (session.isFetched()) {
            return FetchedToken.usedBefore();
        }
        if (session.isOver() || !clock.instant().isBefore(session.expiresAt())) {
            return FetchedToken.over();
        }
        IssuedCredential issued = issue(session);
        session.fetched(issued.id());
        String pair = issued.key() + ":" + issued.secret();
        return FetchedToken.of(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private IssuedCredential issue(Cmi5Session session) {
        ExternalLaunchRow launch = launches.find(session.id()).orElseThrow();
        LaunchBinding binding = new LaunchBinding(
                session.registrationId(),
                launch.attemptId(),
                CoursePlay.actor(idBase.value(), launch.accountId()),
                ALL_ACTIVITIES,
                LaunchBinding.Grading.SESSION);
        return credentials.createForLaunch(stores.instituteStore(), launch.accountId(), binding, session.expiresAt());
    }
}
