package org.lmiinstitute.lms.packaging.internal.accessibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.fidelity.PackagePlan;
import org.lmiinstitute.lms.packaging.internal.fidelity.PlannedModule;

/** What is known of how accessible a package is, as a page and as data. */
public final class AccessibilityPassport {

    /** A module with what is known of it. */
    record ModulePassport(JsonNode document, Conformance conformance) {

        String title() {
            return document.path("title").asText();
        }
    }

    private final PackagePlan plan;
    private final Optional<AxeEvidence> player;
    private final List<Contrast> contrasts;

    private AccessibilityPassport(PackagePlan plan) {
        this.plan = plan;
        this.player = plan.isCartridge() ? Optional.empty() : Optional.of(AxeEvidence.ofThePlayer());
        this.contrasts = Contrast.ofTheDesign();
    }

    public static AccessibilityPassport of(PackagePlan plan) {
        return new AccessibilityPassport(plan);
    }

    PackagePlan plan() {
        return plan;
    }

    /** Empty for cartridges: the partner's learning system shows their content by itself. */
    Optional<AxeEvidence> player() {
        return player;
    }

    List<Contrast> contrasts() {
        return contrasts;
    }

    /** None for thin packages, which hold no revision. */
    List<ModulePassport> modules() {
        if (plan.isThin()) {
            return List.of();
        }
        return plan.modules().stream()
                .map(PlannedModule::document)
                .map(document -> new ModulePassport(document, new Conformance(document, player, contrasts)))
                .toList();
    }

    public String html() {
        return PassportPage.write(this);
    }

    public String json() {
        return PassportJson.write(this);
    }
}
