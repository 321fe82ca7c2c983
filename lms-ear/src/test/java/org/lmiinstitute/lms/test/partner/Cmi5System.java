package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Frame;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/**
 * A learning system that launches one cmi5 unit for one learner from an origin of its own, with our record store as its own. It does
 * what cmi5 asks of a system before a launch: LMS.LaunchData (10.0), learner preferences (11.0), a token that can be fetched once
 * (8.2).
 */
final class Cmi5System implements LearningSystem {

    private static final Pattern MASTERY = Pattern.compile("masteryScore=\"(.*?)\"");

    private final UnpackedModule module;
    private final PackageHost host;
    private final RecordedLearner learner;
    private final Set<String> tokens = new HashSet<>();

    Cmi5System(UnpackedModule module, Installation store) {
        this.module = module;
        learner = new RecordedLearner(store, module.document().path("iri").asText() + "/au");
        host = new PackageHost(module);
        host.answer("/fetch", this::giveToken);
        learner.keepProfile("cmi5LearnerPreferences", preferences());
    }

    /** Prepares a session and opens its address (8.1). */
    @Override
    public Frame open(Visitor visitor) {
        learner.keepState("LMS.LaunchData", launchData(UUID.randomUUID().toString()));
        String token = UUID.randomUUID().toString();
        tokens.add(token);
        Map<String, String> parameters = new HashMap<>(learner.launchParameters());
        parameters.put("fetch", host.url("/fetch?" + token));
        parameters.put("activityId", learner.activityId());
        visitor.page().navigate(host.url("/package/index.html?") + RecordedLearner.query(parameters));
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

    /** 9.3: initialized first, and no verdict yet. */
    @Override
    public void assertHalfWay() {
        assertThat(learner.verbs()).startsWith("initialized").doesNotContain("passed", "completed", "terminated");
    }

    /** 9.3: each once, and terminated last. */
    @Override
    public void assertEnded() {
        assertThat(learner.verbs())
                .containsOnlyOnce("passed", "completed", "terminated")
                .endsWith("terminated");
    }

    private ObjectNode launchData(String session) {
        ObjectNode data = RecordedLearner.JSON.createObjectNode();
        ObjectNode template = data.putObject("contextTemplate");
        template.putObject("contextActivities")
                .putArray("grouping")
                .addObject()
                .put("id", module.document().path("iri").asText());
        template.putObject("extensions").put("https://w3id.org/xapi/cmi5/context/extensions/sessionid", session);
        data.put("launchMode", "Normal").put("launchMethod", "AnyWindow").put("moveOn", "CompletedAndPassed");
        masteryScore().ifPresent(score -> data.put("masteryScore", score));
        return data;
    }

    private Optional<Double> masteryScore() {
        Matcher found = MASTERY.matcher(module.text("cmi5.xml"));
        return found.find() ? Optional.of(Double.valueOf(found.group(1))) : Optional.empty();
    }

    private static ObjectNode preferences() {
        return RecordedLearner.JSON
                .createObjectNode()
                .put("languagePreference", "en-US")
                .put("audioPreference", "on");
    }

    /** 8.2.3: a second request gets an error, not a token. */
    private void giveToken(HttpExchange exchange) throws IOException {
        boolean first = "POST".equals(exchange.getRequestMethod())
                && tokens.remove(exchange.getRequestURI().getQuery());
        ObjectNode answer = RecordedLearner.JSON.createObjectNode();
        if (first) {
            answer.put("auth-token", RecordedLearner.credential());
        } else {
            answer.put("error-code", "1").put("error-text", "The token was fetched before.");
        }
        PackageHost.send(exchange, "application/json", answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        host.close();
    }
}
