package org.lmiinstitute.lms.curriculum.internal.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.common.ShortId;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.format.Markdown;

/** What all parts of one document share: the files it is made of, its language, and the answer key that grows beside it. */
public final class DocumentContext {

    public static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ItemFiles files;
    private final IdBase idBase;
    private final String language;
    private final ObjectNode keys = JSON.objectNode();
    private final Map<String, ContentPlace> shorts = new HashMap<>();

    public DocumentContext(ItemFiles files, IdBase idBase, String language) {
        this.files = files;
        this.idBase = idBase;
        this.language = language;
    }

    public ItemFiles files() {
        return files;
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Keys by the short ids of their questions. */
    public ObjectNode keys() {
        return keys;
    }

    public String iri(Iri.Kind kind, UUID id) {
        return Iri.of(idBase, kind, id).value();
    }

    /** A node with {@code id} and {@code short}; two ids of one module that end alike are reported. */
    public ObjectNode named(UUID id, ContentPlace place) {
        String shortId = ShortId.of(id);
        ContentPlace other = shorts.putIfAbsent(shortId, place);
        if (other != null) {
            files.report(place, "its id ends like the one in " + other, "another id; leave it out for a new one");
        }
        return named(id);
    }

    static ObjectNode named(UUID id) {
        return JSON.objectNode().put("id", id.toString()).put("short", ShortId.of(id));
    }

    public String html(String markdown, ContentPlace from) {
        return Markdown.html(markdown, from, files);
    }

    public String inlineHtml(String markdown, ContentPlace from) {
        return Markdown.inlineHtml(markdown, from, files);
    }

    public void report(ContentPlace place, String what, String expected) {
        files.report(place, what, expected);
    }
}
