package org.lmiinstitute.lms.packaging.internal.accessibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges a module by each criterion: by people's word where there is one, by machines where they can tell, else not at all. */
final class Conformance {

    /** A criterion with what is known. */
    record Finding(Criterion criterion, Status status, List<String> evidence) {

        Finding {
            evidence = List.copyOf(evidence);
        }
    }

    /** What machines can tell for certain: contrast, that a page has a title, that its language is stated. */
    private static final Set<String> DECIDED_BY_MACHINE = Set.of("1.4.3", "2.4.2", "3.1.1");

    private static final Set<String> OF_RECORDINGS = Set.of("1.2.1", "1.2.2", "1.2.3", "1.2.5");
    private static final String OF_LIVE_MEDIA = "1.2.4";
    private static final String CONTRAST = "1.4.3";

    private final List<Coverage> coverage;
    private final List<SignOff> signOffs;
    private final Optional<AxeEvidence> player;
    private final List<Contrast> contrasts;

    /**
     * Of a module.
     *
     * @param player what is known of the player; empty if a learning system shows the content by itself
     */
    Conformance(JsonNode document, Optional<AxeEvidence> player, List<Contrast> contrasts) {
        this.coverage = ContentCoverage.of(document);
        this.signOffs = SignOff.of(document);
        this.player = player;
        this.contrasts = contrasts;
    }

    List<Coverage> coverage() {
        return coverage;
    }

    List<SignOff> signOffs() {
        return signOffs;
    }

    List<Finding> findings() {
        return Criterion.all().stream().map(this::finding).toList();
    }

    private Finding finding(Criterion criterion) {
        List<String> exceptions = exceptions(criterion);
        if (!exceptions.isEmpty()) {
            return new Finding(criterion, Status.SUPPORTS_WITH_EXCEPTIONS, exceptions);
        }
        if (isAboutNothing(criterion)) {
            return new Finding(criterion, Status.NOT_APPLICABLE, List.of(AccessibilityText.say("evidence.nothing")));
        }
        return new Finding(criterion, status(criterion), evidence(criterion));
    }

    private List<String> exceptions(Criterion criterion) {
        List<String> exceptions = new ArrayList<>();
        coverage.stream()
                .filter(counted -> counted.criterion().equals(criterion.number()))
                .filter(counted -> !counted.isWhole())
                .forEach(counted -> exceptions.add(said(counted)));
        for (SignOff signOff : signOffs) {
            Optional.ofNullable(signOff.exceptions().get(criterion.number()))
                    .ifPresent(remark -> exceptions.add(
                            AccessibilityText.say("evidence.remark", signOff.by(), signOff.date(), remark)));
        }
        return exceptions;
    }

    private boolean isAboutNothing(Criterion criterion) {
        boolean hasRecordings = coverage.stream()
                .anyMatch(counted -> OF_RECORDINGS.contains(counted.criterion()) && !counted.isNothing());
        return criterion.number().equals(OF_LIVE_MEDIA)
                || (OF_RECORDINGS.contains(criterion.number()) && !hasRecordings);
    }

    private Status status(Criterion criterion) {
        boolean isSignedOff = signOffs.stream().anyMatch(signOff -> criterion.isIn(signOff.standard()));
        return isSignedOff || isDecidedByMachine(criterion) ? Status.SUPPORTS : Status.NOT_EVALUATED;
    }

    private boolean isDecidedByMachine(Criterion criterion) {
        boolean hasPassed = player.filter(
                        evidence -> !evidence.rulesFor(criterion).isEmpty())
                .isPresent();
        return hasPassed
                && DECIDED_BY_MACHINE.contains(criterion.number())
                && (!criterion.number().equals(CONTRAST) || contrasts.stream().allMatch(Contrast::isEnough));
    }

    private List<String> evidence(Criterion criterion) {
        List<String> evidence = new ArrayList<>();
        for (SignOff signOff : signOffs) {
            if (criterion.isIn(signOff.standard())) {
                evidence.add(AccessibilityText.say("evidence.signed", signOff.by(), signOff.date(), signOff.scope()));
            }
        }
        coverage.stream()
                .filter(counted -> counted.criterion().equals(criterion.number()) && !counted.isNothing())
                .forEach(counted -> evidence.add(said(counted)));
        player.map(axe -> axe.rulesFor(criterion))
                .filter(rules -> !rules.isEmpty())
                .ifPresent(rules -> evidence.add(AccessibilityText.say("evidence.axe", String.join(", ", rules))));
        return evidence;
    }

    private static String said(Coverage counted) {
        return AccessibilityText.say(
                "evidence.coverage",
                AccessibilityText.say("coverage." + counted.kind()),
                counted.covered(),
                counted.total());
    }
}
