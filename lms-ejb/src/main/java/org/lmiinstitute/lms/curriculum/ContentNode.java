package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A value in a content file that knows its line. Read it after the schema has passed: what the schema requires is then there,
 * and has the right type.
 */
public final class ContentNode {

    private final ContentSource source;
    private final JsonNode json;
    private final int offset;
    private final int line;
    private final int column;
    private final boolean inOneLine;
    private final Map<String, ContentNode> members;
    private final List<ContentNode> elements;
    private final Map<String, UUID> newIds = new HashMap<>();

    /**
     * Made by the YAML reader.
     *
     * @param offset of the first character of its first key or of its text, in the file
     * @param line where it begins, from 1; for the value of a key the line of the key
     * @param inOneLine whether it is written in braces
     */
    public ContentNode(
            ContentSource source,
            JsonNode json,
            int offset,
            int line,
            int column,
            boolean inOneLine,
            Map<String, ContentNode> members,
            List<ContentNode> elements) {
        this.source = source;
        this.json = json;
        this.offset = offset;
        this.line = line;
        this.column = column;
        this.inOneLine = inOneLine;
        this.members = new LinkedHashMap<>(members);
        this.elements = List.copyOf(elements);
    }

    /** Where it stands. */
    public ContentPlace place() {
        return source.place(line);
    }

    /** Where a member stands, or this node if it has no such member. */
    public ContentPlace place(String key) {
        return find(key).map(ContentNode::place).orElseGet(this::place);
    }

    /** Where the first line of a text stands: below the key for a block of lines, else beside it. */
    public ContentPlace textPlace() {
        return source.place(source.textLine(this));
    }

    public int line() {
        return line;
    }

    public int offset() {
        return offset;
    }

    /** As plain JSON, for the schema. */
    public JsonNode json() {
        return json;
    }

    public Optional<ContentNode> find(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** A member that the schema requires. */
    public ContentNode get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(place() + ": the schema should require " + key));
    }

    public boolean has(String key) {
        return members.containsKey(key);
    }

    public Collection<String> keys() {
        return members.keySet();
    }

    /** The values of a list. */
    public List<ContentNode> elements() {
        return elements;
    }

    /** The values of a list member; none if it is not there. */
    public List<ContentNode> list(String key) {
        return find(key).map(ContentNode::elements).orElse(List.of());
    }

    /** The texts of a list member; none if it is not there. */
    public List<String> texts(String key) {
        return list(key).stream().map(ContentNode::text).toList();
    }

    /** This value as text. */
    public String text() {
        return json.asText();
    }

    /** A member as text, "" if it is not there. */
    public String text(String key) {
        return findText(key).orElse("");
    }

    public Optional<String> findText(String key) {
        return find(key).filter(value -> !value.json.isNull()).map(ContentNode::text);
    }

    public int integer(String key, int otherwise) {
        return value(key).asInt(otherwise);
    }

    public double number(String key, double otherwise) {
        return value(key).asDouble(otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        return value(key).asBoolean(otherwise);
    }

    private JsonNode value(String key) {
        return find(key).map(ContentNode::json).orElse(MissingNode.getInstance());
    }

    /** The permanent id of what this node describes: its {@code id}, or a new one that is written into the file. */
    public UUID id() {
        return id("id");
    }

    /** Likewise, for an id that stands under another key. */
    public UUID id(String key) {
        return findText(key)
                .filter(text -> !text.isBlank())
                .map(UUID::fromString)
                .orElseGet(() -> newIds.computeIfAbsent(key, missing -> source.writeNewId(this, missing)));
    }

    /** Column of the first key, from 0. */
    public int column() {
        return column;
    }

    public boolean isInOneLine() {
        return inOneLine;
    }
}
