package org.lmiinstitute.lms.packaging.internal.accessibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lmiinstitute.lms.packaging.internal.accessibility.AccessibilityPassport.ModulePassport;

/** The passport as programs read it. */
final class PassportJson {

    private static final String FORMAT = "lmi-accessibility/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PassportJson() {}

    static String write(AccessibilityPassport passport) {
        ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
        json.putObject("package")
                .put("id", passport.plan().packageId().toString())
                .put("format", passport.plan().format())
                .put("title", passport.plan().title())
                .put("revision", passport.plan().revision());
        passport.player().ifPresent(axe -> write(json.putObject("player"), axe));
        ArrayNode contrasts = json.putArray("contrasts");
        passport.contrasts().forEach(contrast -> contrasts
                .addObject()
                .put("scheme", contrast.scheme())
                .put("text", contrast.text())
                .put("ground", contrast.ground())
                .put("ratio", contrast.ratio()));
        ArrayNode modules = json.putArray("modules");
        passport.modules().forEach(module -> write(modules.addObject(), module));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }

    private static void write(ObjectNode json, AxeEvidence axe) {
        json.put("engine", "axe-core").put("version", axe.version());
        texts(json.putArray("views"), axe.views());
        texts(json.putArray("states"), axe.states());
        texts(json.putArray("passed"), List.copyOf(axe.passed().keySet()));
    }

    private static void write(ObjectNode json, ModulePassport module) {
        json.put("id", module.document().path("id").asText()).put("title", module.title());
        ArrayNode coverage = json.putArray("coverage");
        for (Coverage counted : module.conformance().coverage()) {
            ObjectNode written = coverage.addObject()
                    .put("what", counted.kind())
                    .put("criterion", counted.criterion())
                    .put("has", counted.covered())
                    .put("of", counted.total());
            texts(written.putArray("missing"), counted.missing());
        }
        json.set(
                "signoffs",
                module.document().path("signoffs").isArray()
                        ? module.document().path("signoffs")
                        : JSON.createArrayNode());
        ArrayNode criteria = json.putArray("criteria");
        for (Conformance.Finding finding : module.conformance().findings()) {
            ObjectNode written = criteria.addObject()
                    .put("criterion", finding.criterion().number())
                    .put("level", finding.criterion().level())
                    .put("wcag21", finding.criterion().isIn21())
                    .put("wcag22", finding.criterion().isIn22())
                    .put("status", finding.status().code());
            texts(written.putArray("evidence"), finding.evidence());
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
