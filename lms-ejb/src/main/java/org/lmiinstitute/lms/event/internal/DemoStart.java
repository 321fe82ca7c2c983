package org.lmiinstitute.lms.event.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.event.DemoSessionWanted;
import org.lmiinstitute.lms.event.SessionKind;

/**
 * Sees to it that a demonstration, whenever it is started, has something to register for. The dates in content files are facts and
 * are not moved for it.
 */
@Singleton
@Startup
@DependsOn("ContentAtStart")
public class DemoStart {

    @Inject
    private Settings settings;

    @Inject
    private Sessions sessions;

    @Inject
    private Event<DemoSessionWanted> wanted;

    @Inject
    private Clock clock;

    @PostConstruct
    void prepare() {
        if (settings.isDemo()) {
            for (SessionKind kind : SessionKind.values()) {
                DemoDates.wanted(sessions.ofKind(kind), clock.instant())
                        .ifPresent(startsAt -> wanted.fire(new DemoSessionWanted(kind, startsAt)));
            }
        }
    }
}
