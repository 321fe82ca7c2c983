package org.lmiinstitute.lms.external.internal.cmi5;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.OwnDocuments;

/** The documents that a unit finds in the store when it is launched. */
@ApplicationScoped
public class LaunchDocuments {

    private OwnDocuments documents;
    private LrsStores stores;
    private Accounts accounts;

    protected LaunchDocuments() {}

    @Inject
    public LaunchDocuments(OwnDocuments documents, LrsStores stores, Accounts accounts) {
        this.documents = documents;
        this.stores = stores;
        this.accounts = accounts;
    }

    /** Keeps what the launch is (section 10.1) and, until somebody changes it, what the learner prefers (section 11). */
    void keep(Cmi5Session session, CoursePlay play, Unit unit, String returnUrl) {
        UUID store = stores.instituteStore();
        ObjectNode actor = play.actor();
        documents.keep(
                store,
                DocumentScope.state(session.activityId(), actor, Optional.of(play.registration())),
                Cmi5.LAUNCH_DATA,
                LaunchData.of(session.id(), session.mode(), unit, returnUrl));
        documents.keepFirst(
                store, DocumentScope.agentProfile(actor), Cmi5.LEARNER_PREFERENCES, preferences(play.accountId()));
    }

    private ObjectNode preferences(UUID accountId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("languagePreference", accounts.get(accountId).getLocale().toLanguageTag())
                .put("audioPreference", "on");
    }
}
