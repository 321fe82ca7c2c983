package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A package with the player inside: the module's script is read back and compared with what was published, node by node. */
final class PlayedReader implements PackageReader {

    private static final String SCRIPT = "module.js";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlannedModule module;
    private final Inventory inventory;
    private final TrackingRules rules;
    private final JsonNode script;
    private final Map<String, ModuleItem> found;

    PlayedReader(PackagePlan plan, PlannedModule module, Inventory inventory) {
        this.module = module;
        this.inventory = inventory;
        this.rules = new TrackingRules(plan.format(), module, Manifest.of(inventory));
        this.script = script();
        this.found = ModuleItems.of(script.path("document"), script.path("key")).stream()
                .collect(Collectors.toMap(ModuleItem::name, Function.identity(), (first, second) -> first));
    }

    @Override
    public Verdict find(ModuleItem item) {
        if (script.isMissingNode()) {
            return Verdict.leftOut(Note.Reason.NO_MODULE_SCRIPT, module.folder() + SCRIPT);
        }
        return switch (item.level()) {
            case ASSET -> inventory.media(resolved(item.id()));
            case RULE -> rules.find(item);
            case MODULE, ACTIVITY, BLOCK, QUESTION -> compared(item);
        };
    }

    private Verdict compared(ModuleItem planned) {
        ModuleItem inside = found.get(planned.name());
        if (inside == null) {
            return Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
        }
        SortedSet<String> differing = differing(planned.json(), inside.json());
        if (!planned.key().equals(inside.key())) {
            differing.add("key");
        }
        return differing.isEmpty()
                ? Verdict.EXACT
                : Verdict.approximate(Note.Reason.DIFFERS, String.join(", ", differing));
    }

    private static SortedSet<String> differing(JsonNode planned, JsonNode inside) {
        SortedSet<String> fields = new TreeSet<>();
        planned.fieldNames().forEachRemaining(fields::add);
        inside.fieldNames().forEachRemaining(fields::add);
        fields.removeIf(field -> planned.path(field).equals(inside.path(field)));
        return fields;
    }

    /** Where the player will look for it: from the module's folder over the base that the launch names. */
    private String resolved(String path) {
        return URI.create(module.folder())
                .resolve(script.path("launch").path("mediaBase").asText() + path)
                .toString();
    }

    /** From the first brace to the last: what stands around it makes it a script. */
    private JsonNode script() {
        String text = inventory.findText(module.folder() + SCRIPT).orElse("");
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}') + 1;
        try {
            return from < 0 ? MissingNode.getInstance() : JSON.readTree(text.substring(from, to));
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public List<Check> checks() {
        return List.of(StartPageCheck.of(module, inventory));
    }
}
