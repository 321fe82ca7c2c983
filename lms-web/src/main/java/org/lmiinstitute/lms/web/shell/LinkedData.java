package org.lmiinstitute.lms.web.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.web.rest.Json;

/** Words of schema.org and LRMI, as JSON-LD that may stand inside a script element. */
public final class LinkedData {
    private LinkedData() {}

    /** A thing of a type, with the context that gives the words their meaning. */
    public static ObjectNode top(String type) {
        return Json.MAPPER
                .createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", type);
    }

    public static ObjectNode thing(String type) {
        return Json.MAPPER.createObjectNode().put("@type", type);
    }

    /** Facts that courses and events of ours share: free, in a language, from us. */
    public static void common(
            ObjectNode node, Settings settings, String title, String summary, String address, String language) {
        node.put("name", title)
                .put("description", summary)
                .put("url", settings.publicUrl() + address)
                .put("inLanguage", language)
                .put("isAccessibleForFree", true);
    }

    public static void audiences(ObjectNode node, List<String> audiences) {
        var array = node.putArray("audience");
        audiences.forEach(
                code -> array.add(thing("EducationalAudience").put("educationalRole", code.replace('-', ' '))));
    }

    /** ISO 8601 duration: {@code PT1H50M}. */
    public static String duration(int minutes) {
        return Duration.ofMinutes(minutes).toString();
    }

    /** Text that cannot end the script element which holds it. */
    public static String write(ObjectNode node) {
        try {
            return Json.MAPPER.writeValueAsString(node).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
