package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * Publishes modules: stores the description, and a new revision if document or key changed. Trusted: called by readers of
 * content files inside their transaction.
 */
public interface ModulePublisher {

    /**
     * A module as its content file describes it now.
     *
     * @param document module document without {@code revision}
     * @param answerKey keys by the short ids of the questions
     */
    record Draft(UUID id, ModuleDescription description, ObjectNode document, ObjectNode answerKey) {}

    /**
     * Publishes a draft.
     *
     * @return what came of it: "revision 1.1 (minor)", "no new revision"
     */
    String publish(Draft draft);

    /**
     * Publishes an earlier revision again, as the newest of its module.
     *
     * @return what came of it, as for a draft
     */
    String publishAgain(UUID revisionId);

    /**
     * Reads a recording as a module with one video activity, which is not published yet. The node has the members of {@link
     * ContentItem#video}, {@code id} (of the activity) and {@code module} (id of the module, written if missing).
     */
    Draft readRecording(ContentItem item, ContentNode recording, ModuleDescription description);
}
