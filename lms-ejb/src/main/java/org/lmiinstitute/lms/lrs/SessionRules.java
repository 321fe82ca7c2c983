package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the launches of one kind may say and keep beyond what their binding allows, and what becomes of it. The store asks; features
 * above it, which know what was launched, answer. A bean per kind.
 */
public interface SessionRules {

    /** The launches that are asked about here. */
    LaunchBinding.Grading governs();

    /**
     * Asked in the transaction that stores statements, before any is stored. It may hold rows until that transaction ends, so that
     * what two windows say comes one after the other.
     *
     * @param credentialId of the launch
     * @param statements those that are new; none if all are known already
     * @throws org.lmiinstitute.lms.common.NotAllowedException with the reason
     */
    void requireMayStore(UUID credentialId, List<ObjectNode> statements);

    /** Told in the same transaction, once new statements are stored. */
    void stored(UUID credentialId, List<StoredStatement> statements);

    /**
     * Asked before anything of the store is read under the credential.
     *
     * @throws org.lmiinstitute.lms.common.NotAllowedException with the reason
     */
    void requireMayRead(UUID credentialId);

    /**
     * Asked before a document is read, stored or removed.
     *
     * @param id of the document; empty if it is about all of a scope
     * @param change what is about to become of it; empty if it is only read
     * @throws org.lmiinstitute.lms.common.NotAllowedException with the reason
     */
    void requireMayUse(UUID credentialId, DocumentScope scope, Optional<String> id, Optional<DocumentChange> change);

    /**
     * What is to become of a document.
     *
     * @param content the document that comes; empty if the one that is there goes
     * @param isWhole whether it takes the place of the whole, instead of being merged into it
     */
    record DocumentChange(Optional<Document> content, boolean isWhole) {

        /** It is removed. */
        public static final DocumentChange REMOVAL = new DocumentChange(Optional.empty(), true);
    }
}
