package org.lmiinstitute.lms.external.internal.xapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRepository;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.external.internal.PreviewDocuments;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.SessionRules;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/** xAPI forbids a launched activity nothing but what its credential does; what it says of itself becomes progress. */
@ApplicationScoped
public class XapiRules implements SessionRules {

    private XapiLaunches xapiLaunches;
    private ExternalLaunchRepository launches;
    private ExternalPlays plays;

    protected XapiRules() {}

    @Inject
    public XapiRules(XapiLaunches xapiLaunches, ExternalLaunchRepository launches, ExternalPlays plays) {
        this.xapiLaunches = xapiLaunches;
        this.launches = launches;
        this.plays = plays;
    }

    @Override
    public Grading governs() {
        return Grading.PACKAGE;
    }

    @Override
    public void requireMayStore(UUID credentialId, List<ObjectNode> statements) {
        // the credential says it all
    }

    @Override
    public void stored(UUID credentialId, List<StoredStatement> statements) {
        XapiLaunch launched = xapiLaunches.find(credentialId).orElseThrow();
        ExternalLaunchRow launch = launchOf(launched);
        if (launch.isPreview()) {
            return;
        }
        OwnOutcome rule = new OwnOutcome(launched.activityId(), launch.activity());
        statements.stream()
                .map(StoredStatement::json)
                .flatMap(json -> rule.of(json).stream())
                .forEach(told -> plays.tell(launch.launchId(), told));
    }

    @Override
    public void requireMayRead(UUID credentialId) {
        // the credential says it all
    }

    @Override
    public void requireMayUse(
            UUID credentialId, DocumentScope scope, Optional<String> id, Optional<DocumentChange> change) {
        PreviewDocuments.check(launchOf(xapiLaunches.find(credentialId).orElseThrow()), scope, change);
    }

    private ExternalLaunchRow launchOf(XapiLaunch launched) {
        return launches.find(launched.externalLaunchId()).orElseThrow();
    }
}
