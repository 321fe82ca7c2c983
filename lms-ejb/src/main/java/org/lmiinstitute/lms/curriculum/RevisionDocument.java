package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.assessment.AnswerKey;

/** A published revision, read: its document for the player and its answer key for the grader. Immutable, safe to share. */
public final class RevisionDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UUID id;
    private final UUID moduleId;
    private final RevisionNumber number;
    private final String json;
    private final String answerKeyJson;
    private final JsonNode document;
    private final AnswerKey answerKey;
    private final List<DocumentActivity> activities;

    public RevisionDocument(ModuleRevision revision) {
        id = revision.id();
        moduleId = revision.moduleId();
        number = revision.number();
        json = revision.document();
        answerKeyJson = revision.answerKey();
        document = parse(json);
        answerKey = AnswerKey.parse(answerKeyJson);
        List<DocumentActivity> found = new ArrayList<>();
        document.path("activities").forEach(activity -> found.add(DocumentActivity.of(activity)));
        activities = List.copyOf(found);
    }

    public UUID id() {
        return id;
    }

    public UUID moduleId() {
        return moduleId;
    }

    public RevisionNumber number() {
        return number;
    }

    /** IRI of the module. */
    public String iri() {
        return document.path("iri").asText();
    }

    public String title() {
        return document.path("title").asText();
    }

    public String goal() {
        return document.path("goal").asText();
    }

    /** BCP 47 tag. */
    public String language() {
        return document.path("language").asText();
    }

    /** The document as it was published. */
    public String json() {
        return json;
    }

    /** The answer key as it was published; for packages and graders only. */
    public String answerKeyJson() {
        return answerKeyJson;
    }

    /** The answer key read anew: keys by the short ids of their questions. */
    public JsonNode answerKeyTree() {
        return parse(answerKeyJson);
    }

    /** The parsed document; not to be changed. */
    public JsonNode document() {
        return document;
    }

    public AnswerKey answerKey() {
        return answerKey;
    }

    /** Tracked activities in order. */
    public List<DocumentActivity> activities() {
        return activities;
    }

    public Optional<DocumentActivity> findActivity(String activityShort) {
        return activities.stream()
                .filter(activity -> activity.shortId().equals(activityShort))
                .findFirst();
    }

    /** Whether any of its activities is something of others. */
    public boolean playsPackages() {
        return activities.stream().anyMatch(DocumentActivity::isExternal);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a module document: " + e.getOriginalMessage(), e);
        }
    }
}
