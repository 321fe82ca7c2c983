package org.lmiinstitute.lms.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.common.NotFoundException;

/**
 * The keys of all questions of a module revision, by the short ids of the questions. It never leaves the server of the LMS;
 * in packages it lies beside the document.
 */
public record AnswerKey(Map<String, QuestionKey> questions) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public AnswerKey {
        questions = Map.copyOf(questions);
    }

    /** Reads the JSON that publication wrote. */
    public static AnswerKey parse(String json) {
        try {
            return new AnswerKey(JSON.readValue(json, new TypeReference<Map<String, QuestionKey>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an answer key: " + e.getOriginalMessage(), e);
        }
    }

    public Optional<QuestionKey> find(String questionShort) {
        return Optional.ofNullable(questions.get(questionShort));
    }

    public QuestionKey get(String questionShort) {
        return find(questionShort).orElseThrow(() -> new NotFoundException("question", questionShort));
    }
}
