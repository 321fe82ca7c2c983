package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** A learning system that launches what a {@code tincan.xml} names, from an origin of its own, with our record store as its own. */
final class XapiSystem implements LearningSystem {

    private static final Pattern LAUNCHED =
            Pattern.compile("<activity id=\"([^\"]+)\".*?<launch[^>]*>([^<]+)<", Pattern.DOTALL);

    private final PackageHost host;
    private final RecordedLearner learner;
    private final String startPage;

    XapiSystem(UnpackedModule module, Installation store) {
        Matcher launched = LAUNCHED.matcher(module.text("tincan.xml"));
        if (!launched.find()) {
            throw new AssertionError("tincan.xml launches nothing");
        }
        learner = new RecordedLearner(store, launched.group(1));
        startPage = launched.group(2);
        host = new PackageHost(module);
    }

    @Override
    public Frame open(Visitor visitor) {
        Map<String, String> parameters = new HashMap<>(learner.launchParameters());
        parameters.put("auth", "Basic " + RecordedLearner.credential());
        parameters.put("activity_id", learner.activityId());
        visitor.page().navigate(host.url("/package/" + startPage + "?") + RecordedLearner.query(parameters));
        return visitor.page().mainFrame();
    }

    @Override
    public void awaitStep(int step) {
        learner.awaitStep(step);
    }

    @Override
    public Outcome outcome() {
        return learner.outcome();
    }

    RecordedLearner learner() {
        return learner;
    }

    /** Each opening of the window is a session of its own. */
    @Override
    public void assertEnded() {
        assertThat(learner.verbs())
                .startsWith("initialized")
                .containsOnlyOnce("passed", "completed")
                .endsWith("terminated");
    }

    @Override
    public void close() {
        host.close();
    }
}
