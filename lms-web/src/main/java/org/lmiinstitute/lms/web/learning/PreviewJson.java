package org.lmiinstitute.lms.web.learning;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lmiinstitute.lms.curriculum.RevisionDocument;

/** A module as the player reads it from a page that shows it without a launch: it grades by itself and tells nobody. */
public final class PreviewJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode json = JSON.createObjectNode();
    private final ObjectNode launch = json.putObject("launch");

    /** @param exitHref where leaving leads */
    public PreviewJson(RevisionDocument revision, String exitHref) {
        json.set("document", revision.document());
        json.set("key", revision.answerKeyTree());
        launch.put("adapter", "preview").put("mediaBase", "/").put("exitHref", exitHref);
    }

    /** @param units below which the units of external packages are opened; without it they are not played */
    public PreviewJson opening(String units) {
        launch.put("units", units);
        return this;
    }

    /** For a script element: no text can close it. */
    @Override
    public String toString() {
        return json.toString().replace("<", "\\u003c");
    }
}
