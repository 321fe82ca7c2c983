package org.lmiinstitute.lms.learning;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.DocumentQuestion;
import org.lmiinstitute.lms.curriculum.RevisionDocument;

/**
 * What was drawn for one attempt: the numbers of a question, the questions of a quiz. Nothing is kept: the same attempt and
 * the same question give the same draw on every node and in every year.
 *
 * @param attemptId whose draws
 */
public record Draws(UUID attemptId) {

    /** The index of the question's variant. */
    public int variantOf(DocumentQuestion question) {
        int variants = question.variants();
        return variants < 2 ? 0 : (int) Long.remainderUnsigned(lot(question.id()), variants);
    }

    /** The activity's questions as this attempt meets them: all, or those drawn, in the order of their lots. */
    public List<DocumentQuestion> questionsOf(DocumentActivity activity) {
        if (!isDrawn(activity)) {
            return activity.questions();
        }
        return activity.questions().stream()
                .sorted(Comparator.comparingLong(question -> lot(question.id())))
                .limit(activity.draw())
                .toList();
    }

    /** As the player takes them: for a question the index of its variant, for a quiz the short ids of its questions. */
    public Map<String, Object> forPlayer(RevisionDocument document) {
        Map<String, Object> draws = new LinkedHashMap<>();
        for (DocumentActivity activity : document.activities()) {
            if (isDrawn(activity)) {
                draws.put(
                        activity.shortId(),
                        questionsOf(activity).stream()
                                .map(DocumentQuestion::shortId)
                                .toList());
            }
            Stream.concat(questionsOf(activity).stream(), activity.practice().stream())
                    .filter(question -> question.variants() > 1)
                    .forEach(question -> draws.put(question.shortId(), variantOf(question)));
        }
        return draws;
    }

    private static boolean isDrawn(DocumentActivity activity) {
        return activity.draw() != null && activity.draw() < activity.questions().size();
    }

    private long lot(UUID questionId) {
        return ByteBuffer.wrap(Sha256.of(attemptId + " " + questionId)).getLong();
    }
}
