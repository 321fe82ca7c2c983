package org.lmiinstitute.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.internal.RevisionRepository;

/**
 * Published revisions with document and answer key. Trusted: for graders, packages and the document's own address; what it
 * returns holds keys and is never handed to a page as it is. Revisions never change, so the last used ones stay in memory.
 */
@ApplicationScoped
public class RevisionService {

    private static final int KEPT = 64;

    private final Map<UUID, RevisionDocument> lastUsed = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, RevisionDocument> eldest) {
            return size() > KEPT;
        }
    };

    private RevisionRepository revisions;

    protected RevisionService() {}

    @Inject
    public RevisionService(RevisionRepository revisions) {
        this.revisions = revisions;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<RevisionDocument> findRevision(UUID revisionId) {
        synchronized (lastUsed) {
            RevisionDocument known = lastUsed.get(revisionId);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<RevisionDocument> read = revisions.findRevision(revisionId).map(RevisionDocument::new);
        synchronized (lastUsed) {
            read.ifPresent(document -> lastUsed.put(revisionId, document));
        }
        return read;
    }

    /** A revision of a module by its number. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<RevisionDocument> findRevision(UUID moduleId, RevisionNumber number) {
        return revisions.findRevisionId(moduleId, number).flatMap(this::findRevision);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public RevisionDocument getRevision(UUID revisionId) {
        return findRevision(revisionId).orElseThrow(() -> new NotFoundException("module revision", revisionId));
    }

    /** The revision that new attempts of a module begin on. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<UUID> findCurrentRevision(UUID moduleId) {
        return revisions.findModule(moduleId).flatMap(Module::currentRevisionId);
    }
}
