package org.lmiinstitute.lms.external.internal.cmi5.rules;

import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;

/** Which parts a statement has, and about what it is. */
final class PartRules implements SessionRule {

    @Override
    public void check(SaidStatement said, SessionState state) {
        Refusal.unless(said.json().has("id"), "A unit gives each statement an id", "9.1");
        Refusal.unless(said.json().has("timestamp"), "Each statement has a timestamp", "9.7");
        Refusal.unless(said.timestamp().matches(".*(Z|[+]00:?00)"), "Timestamps are in UTC", "9.7");
        if (said.isDefined()) {
            Refusal.unless(
                    said.verb().isPresent(),
                    "A statement with cmi5's category has one of cmi5's verbs, not " + said.verbId(),
                    "7.1.3");
            Refusal.unless(
                    said.verb().filter(Cmi5Verb::isOfUnits).isPresent(), "The LMS alone says " + said.verbId(), "9.3");
            Refusal.unless(said.json().path("actor").has("account"), "The actor has an account", "9.2");
            Refusal.unless(
                    said.json().at("/object/id").asText().equals(state.activityId()),
                    "The object is the launched unit, " + state.activityId(),
                    "9.4");
        }
    }
}
