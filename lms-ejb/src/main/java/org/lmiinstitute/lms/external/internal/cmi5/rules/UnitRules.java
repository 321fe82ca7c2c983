package org.lmiinstitute.lms.external.internal.cmi5.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;

/** All that a unit's statements are judged by. */
public final class UnitRules {

    private static final List<SessionRule> ALL =
            List.of(new PartRules(), new OrderRules(), new ResultRules(), new ContextRules());

    private UnitRules() {}

    /** The statements of one request in the order of their timestamps, which is the one that counts (section 9.3). */
    public static List<SaidStatement> inOrder(List<ObjectNode> statements) {
        return statements.stream()
                .map(SaidStatement::new)
                .sorted(Comparator.comparing(UnitRules::orderOf).thenComparing(UnitRules::rankOf))
                .toList();
    }

    /** What has no timestamp comes first, and is refused. */
    private static Instant orderOf(SaidStatement said) {
        return said.json().has("timestamp") ? said.time() : Instant.MIN;
    }

    /** Timestamps need not differ (section 9.7): at one and the same, initialized is the first and terminated the last. */
    private static int rankOf(SaidStatement said) {
        return said.definedVerb()
                .map(verb -> verb == Cmi5Verb.INITIALIZED ? -1 : verb == Cmi5Verb.TERMINATED ? 1 : 0)
                .orElse(0);
    }

    /** @throws org.lmiinstitute.lms.common.NotAllowedException with the section that refuses one of them */
    public static void check(List<ObjectNode> statements, SessionState before) {
        SessionState state = before;
        for (SaidStatement said : inOrder(statements)) {
            for (SessionRule rule : ALL) {
                rule.check(said, state);
            }
            state = state.after(said);
        }
    }
}
