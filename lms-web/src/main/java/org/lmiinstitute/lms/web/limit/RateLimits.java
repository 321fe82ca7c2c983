package org.lmiinstitute.lms.web.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lmiinstitute.lms.common.Settings;

/**
 * How often each caller may ask in a minute, by a token bucket each: who was quiet may ask as many times at once. Each node counts for
 * itself. Of very many callers those are forgotten who asked longest ago, and start anew.
 */
@ApplicationScoped
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;
    private static final long OF_CLIENT = 1_200;
    private static final long OF_ADDRESS = 300;
    private static final long OF_PACKAGE = 1_200;

    private final Map<String, Bucket> buckets =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private Settings settings;

    protected RateLimits() {}

    @Inject
    public RateLimits(Settings settings) {
        this.settings = settings;
    }

    /** Counts a request of an API client: {@code LMS_API_PER_MINUTE}, 1,200 if not given. */
    public RateLimit ofClient(String client) {
        return count("client:" + client, number("LMS_API_PER_MINUTE", OF_CLIENT));
    }

    /** Counts a request without a token: {@code LMS_API_ANONYMOUS_PER_MINUTE} of each address, 300 if not given. */
    public RateLimit ofAddress(String address) {
        return count("address:" + address, number("LMS_API_ANONYMOUS_PER_MINUTE", OF_ADDRESS));
    }

    /**
     * Counts what comes from a package, in whosever hands it is: {@code LMS_PACKAGE_PER_MINUTE} of each kind, 1,200 if not given.
     *
     * @param kind what is asked for: who floods one kind leaves room for the others
     * @param known the package's id, or that of its credential
     */
    public RateLimit ofPackage(String kind, String known) {
        return count(kind + ":" + known, number("LMS_PACKAGE_PER_MINUTE", OF_PACKAGE));
    }

    private RateLimit count(String caller, long limit) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(caller, key -> bucket(limit)).tryConsumeAndReturnRemaining(1);
        return new RateLimit(
                limit,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                probe.isConsumed());
    }

    private static Bucket bucket(long limit) {
        return Bucket.builder()
                .addLimit(size -> size.capacity(limit).refillGreedy(limit, WINDOW))
                .build();
    }

    private long number(String name, long usual) {
        return settings.find(name).map(Long::parseLong).orElse(usual);
    }
}
