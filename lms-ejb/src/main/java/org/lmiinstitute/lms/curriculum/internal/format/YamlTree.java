package org.lmiinstitute.lms.curriculum.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML into nodes that know their lines. Unquoted values are typed as in YAML 1.2: only {@code true}, {@code false},
 * {@code null} and plain numbers are more than text, so that "no" and "10:00" stay what the author wrote.
 */
final class YamlTree {

    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final YamlSource source;
    private final Problems problems;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlTree(YamlSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    Optional<ContentNode> read() {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(source.text()));
            if (root instanceof MappingNode) {
                return Optional.of(node(root, lineOf(root.getStartMark())));
            }
            report(
                    root == null ? 1 : lineOf(root.getStartMark()),
                    "there are no keys here",
                    "lines such as \"title: ...\"");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            report(
                    mark == null ? 1 : lineOf(mark),
                    "this is not YAML: " + e.getProblem(),
                    "check indentation, and put texts with a colon or a # in quotes");
        } catch (YAMLException e) {
            report(1, "this is not YAML: " + e.getMessage(), "remove the characters that it names");
        }
        return Optional.empty();
    }

    private ContentNode node(Node yaml, int line) {
        if (!seen.add(yaml)) {
            report(lineOf(yaml.getStartMark()), "this is used twice by an alias (*)", "write it out in both places");
            return leaf(yaml, JSON.nullNode(), line);
        }
        if (yaml instanceof MappingNode mapping) {
            return mapping(mapping, line);
        }
        if (yaml instanceof SequenceNode sequence) {
            return sequence(sequence, line);
        }
        return leaf(yaml, scalar((ScalarNode) yaml), line);
    }

    private ContentNode mapping(MappingNode mapping, int line) {
        Map<String, ContentNode> members = new LinkedHashMap<>();
        ObjectNode json = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            int keyLine = lineOf(tuple.getKeyNode().getStartMark());
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            ContentNode value = node(tuple.getValueNode(), keyLine);
            if (members.put(key, value) != null) {
                report(keyLine, "\"" + key + "\" stands twice in one place", "keep one of them");
            }
            json.set(key, value.json());
        }
        Mark first = mapping.getValue().isEmpty()
                ? mapping.getStartMark()
                : mapping.getValue().get(0).getKeyNode().getStartMark();
        return new ContentNode(
                source,
                json,
                source.offsetOf(first.getIndex()),
                line,
                first.getColumn(),
                mapping.getFlowStyle() == FlowStyle.FLOW,
                members,
                List.of());
    }

    private ContentNode sequence(SequenceNode sequence, int line) {
        List<ContentNode> elements = new ArrayList<>();
        ArrayNode json = JSON.arrayNode();
        for (Node element : sequence.getValue()) {
            ContentNode node = node(element, lineOf(element.getStartMark()));
            elements.add(node);
            json.add(node.json());
        }
        return new ContentNode(
                source,
                json,
                source.offsetOf(sequence.getStartMark().getIndex()),
                line,
                sequence.getStartMark().getColumn(),
                false,
                Map.of(),
                elements);
    }

    private ContentNode leaf(Node yaml, JsonNode json, int line) {
        Mark start = yaml.getStartMark();
        return new ContentNode(
                source, json, source.offsetOf(start.getIndex()), line, start.getColumn(), false, Map.of(), List.of());
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.textNode(text);
        }
        if (text.isEmpty() || text.equals("~") || text.equals("null")) {
            return JSON.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (INTEGER.matcher(text).matches() && text.length() < 10) {
            return JSON.numberNode(Integer.parseInt(text));
        }
        if (INTEGER.matcher(text).matches() || DECIMAL.matcher(text).matches()) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return JSON.textNode(text);
    }

    private int lineOf(Mark mark) {
        return source.lineOf(mark.getLine());
    }

    private void report(int line, String what, String expected) {
        problems.report(source.place(line), what, expected);
    }
}
