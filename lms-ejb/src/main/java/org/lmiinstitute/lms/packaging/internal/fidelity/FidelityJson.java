package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lmiinstitute.lms.packaging.internal.fidelity.FidelityReport.ModuleFidelity;

/** The report as programs read it. */
final class FidelityJson {

    private static final String FORMAT = "lmi-fidelity/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FidelityJson() {}

    static String write(FidelityReport report) {
        PackagePlan plan = report.plan();
        ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
        json.putObject("package")
                .put("id", plan.packageId().toString())
                .put("format", plan.format())
                .put("title", plan.title())
                .put("revision", plan.revision());
        ArrayNode checks = json.putArray("checks");
        for (Check check : report.checks()) {
            texts(
                    checks.addObject()
                            .put("check", check.kind().code())
                            .put("holds", check.holds())
                            .putArray("found"),
                    check.found());
        }
        ArrayNode modules = json.putArray("modules");
        report.modules().forEach(module -> write(modules.addObject(), module));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }

    private static void write(ObjectNode json, ModuleFidelity module) {
        json.put("id", module.id()).put("title", module.title()).put("revision", module.revision());
        ObjectNode counts = json.putObject("counts");
        module.counts().forEach((level, outcomes) -> {
            ObjectNode count = counts.putObject(level.code());
            outcomes.forEach((outcome, number) -> count.put(outcome.code(), number));
        });
        ArrayNode items = json.putArray("items");
        module.items().forEach(item -> write(items.addObject(), item));
    }

    private static void write(ObjectNode json, ModuleFidelity.Item item) {
        ModuleItem thing = item.thing();
        json.put("level", thing.level().code())
                .put("kind", thing.kind())
                .put("id", thing.id())
                .put("label", thing.label())
                .put("activity", thing.activity())
                .put("outcome", item.verdict().outcome().code());
        ArrayNode notes = json.putArray("notes");
        for (Note note : item.verdict().notes()) {
            ObjectNode written = notes.addObject().put("reason", note.reason().code());
            texts(written.putArray("values"), note.args());
            written.put("text", FidelityText.say(note));
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
