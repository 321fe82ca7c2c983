package org.lmiinstitute.lms.web.learning;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.external.UnitPlace;

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

    /**
     * With external packages, which are not played without this.
     *
     * @param units below which their units are opened
     * @param places where their units stand in their outlines
     */
    public PreviewJson opening(String units, List<UnitPlace> places) {
        launch.put("units", units).set("places", JSON.valueToTree(places));
        return this;
    }

    /** For a script element: no text can close it. */
    @Override
    public String toString() {
        return json.toString().replace("<", "\\u003c");
    }
}
