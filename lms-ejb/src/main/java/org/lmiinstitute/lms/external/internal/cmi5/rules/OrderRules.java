package org.lmiinstitute.lms.external.internal.cmi5.rules;

import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;
import org.lmiinstitute.lms.external.internal.cmi5.LaunchMode;

/** What may follow what, within a session and within a registration. The order is that of the timestamps (section 9.3). */
final class OrderRules implements SessionRule {

    @Override
    public void check(SaidStatement said, SessionState state) {
        Refusal.unless(!state.isTerminated(), "The session is over: terminated is the last of its statements", "9.3.8");
        if (said.definedVerb().filter(Cmi5Verb.INITIALIZED::equals).isPresent()) {
            Refusal.unless(
                    state.progress().preferencesRead(),
                    "A unit retrieves the learner preferences before it is initialized",
                    "11.0");
            Refusal.unless(!state.isInitialized(), "A session is initialized once", "9.3.2");
            return;
        }
        Refusal.unless(
                state.isInitialized() && !said.time().isBefore(state.progress().initializedAt()),
                "initialized is the first statement of a session",
                "9.3.2");
        Refusal.unless(
                said.definedVerb().filter(Cmi5Verb.TERMINATED::equals).isEmpty()
                        || state.progress().isAfterAll(said.time()),
                "terminated is the last statement of a session, and another one has a later timestamp",
                "9.3.8");
        said.definedVerb().filter(Cmi5Verb::isOfResults).ifPresent(verb -> checkResults(verb, state));
    }

    private static void checkResults(Cmi5Verb verb, SessionState state) {
        Refusal.unless(
                state.mode() == LaunchMode.NORMAL,
                "In mode " + state.mode().label() + " a unit says initialized and terminated only",
                "10.2.2");
        if (verb == Cmi5Verb.COMPLETED) {
            Refusal.unless(!state.standing().completed(), "A unit is completed once in a registration", "9.3.3");
        } else {
            Refusal.unless(!state.progress().judged(), "A session says passed or failed, and once only", "9.3");
            Refusal.unless(
                    !state.standing().passed(),
                    verb == Cmi5Verb.PASSED
                            ? "A unit is passed once in a registration"
                            : "A unit that was passed does not fail any more in a registration",
                    verb == Cmi5Verb.PASSED ? "9.3.4" : "9.3");
        }
    }
}
