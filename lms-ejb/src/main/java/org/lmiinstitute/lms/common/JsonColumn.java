package org.lmiinstitute.lms.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Keeps a record that is only ever read whole as JSON in one text column. A feature's converter holds one of these; it does not
 * extend it, because EclipseLink reads the types of a converter from the class itself.
 */
public final class JsonColumn<T> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Class<T> type;

    public JsonColumn(Class<T> type) {
        this.type = type;
    }

    public String write(T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be written as JSON", e);
        }
    }

    public T read(String json) {
        try {
            return json == null ? null : JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column does not hold a " + type.getSimpleName(), e);
        }
    }
}
