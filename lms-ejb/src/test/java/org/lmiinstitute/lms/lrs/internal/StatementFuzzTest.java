package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.testing.StatementMutations;

/**
 * Broken statements by the ten thousands, through everything that reads them: each is accepted, and then can be answered in every way,
 * or is refused with its property and rule, soon.
 */
class StatementFuzzTest {

    private static final int MUTATIONS = 26_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final StatementPreparation preparation = new StatementPreparation(new Ids());
    private final StatementOutput output = new StatementOutput(() -> LrsFixture.ID_BASE);

    @Test
    void noMutationEndsInAnythingButAcceptanceOrAReason() {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> surprises = new ArrayList<>();
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] body = new StatementMutations(new Random(seed)).next();
            Instant began = Instant.now();
            String outcome = outcome(body, seed % 2 == 0 ? XapiVersion.V1_0_3 : XapiVersion.V2_0_0);
            outcomes.merge(outcome.split(":")[0], 1, Integer::sum);
            boolean late = Duration.between(began, Instant.now()).compareTo(LONGEST) > 0;
            if (late || outcome.startsWith("surprise")) {
                surprises.add("seed " + seed + (late ? " (late)" : "") + ": " + outcome + "\n"
                        + new String(body, StandardCharsets.UTF_8));
            }
        }

        assertThat(surprises).isEmpty();
        assertThat(outcomes.keySet()).as("both kinds came up").containsExactly("accepted", "refused");
        assertThat(outcomes.get("accepted")).isGreaterThan(MUTATIONS / 20);
    }

    private String outcome(byte[] body, XapiVersion version) {
        try {
            List<NewStatement> prepared = preparation.prepare(Parsing.statements(body), version);
            prepared.forEach(this::answer);
            return "accepted";
        } catch (InvalidInputException e) {
            boolean complete = e.problems().stream()
                    .allMatch(problem -> !problem.where().isBlank()
                            && !problem.what().isBlank()
                            && !problem.expected().isBlank());
            return complete && !e.problems().isEmpty() ? "refused" : "surprise: no reason, " + e;
        } catch (RuntimeException | StackOverflowError e) {
            return "surprise: " + e;
        }
    }

    private void answer(NewStatement statement) {
        StatementRow row = new StatementRow(
                UUID.randomUUID(),
                new Ids().next(),
                statement.id(),
                UUID.randomUUID(),
                statement.version(),
                statement.isVoiding(),
                statement.received().bytes());
        var json = output.statement(row).json();
        assertThat(output.statement(row, statement.received().json()).json()).isEqualTo(json);
        StatementEquality.same(json, statement.received().json());
        new IdsFormat().through(json.deepCopy());
        new CanonicalFormat(Map.of(), Languages.of(Presentation.EXACT.languages())).through(json);
    }
}
