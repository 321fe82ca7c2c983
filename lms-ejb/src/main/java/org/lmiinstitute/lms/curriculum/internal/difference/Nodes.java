package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads nodes of module documents. */
final class Nodes {

    private Nodes() {}

    /** A value as people write it; "" if it is null or not there. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isNumber() ? plain(value.decimalValue()) : value.asText();
    }

    /** A share, 0 to 1, in percent. */
    static String percent(JsonNode value) {
        return value.isNumber() ? plain(value.decimalValue().movePointRight(2)) + " %" : "";
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    static List<String> texts(JsonNode array) {
        return list(array).stream().map(Nodes::text).toList();
    }

    /** All texts below a node. */
    static String flat(JsonNode node) {
        return node.isContainerNode()
                ? list(node).stream().map(Nodes::flat).collect(Collectors.joining(", "))
                : text(node);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
