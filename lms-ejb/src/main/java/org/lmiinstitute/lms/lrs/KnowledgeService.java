package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.internal.ActivityDefinitions;
import org.lmiinstitute.lms.lrs.internal.LaunchPolicy;
import org.lmiinstitute.lms.lrs.internal.Persons;

/** What a store knows of agents and activities, for the holder of a credential (xAPI 1.0.3 Communication 2.4 and 2.5). */
@Stateless
@RolesAllowed({Role.LRS_CLIENT, Role.LAUNCH})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KnowledgeService {

    private ActivityDefinitions definitions;
    private Persons persons;

    public KnowledgeService() {}

    @Inject
    public KnowledgeService(ActivityDefinitions definitions, Persons persons) {
        this.definitions = definitions;
        this.persons = persons;
    }

    /**
     * The whole Activity; of one that nobody defined there is nothing but the id. Under a launch credential, which a learner's browser
     * holds, only the activities of the launch, and without the answers that are right.
     */
    public ObjectNode activity(LrsPrincipal caller, String activityId) {
        requireMayRead(caller);
        if (caller.launch().isEmpty()) {
            return definitions.activity(caller.storeId(), activityId);
        }
        new LaunchPolicy(caller.launch().get()).requireActivity(activityId);
        return definitions.activityWithoutKeys(caller.storeId(), activityId);
    }

    /** The Person that an agent is: who it is called, by what is known here. */
    public ObjectNode person(LrsPrincipal caller, ObjectNode agent) {
        requireMayRead(caller);
        Optional<LaunchPolicy> policy = caller.launch().map(LaunchPolicy::new);
        policy.ifPresent(launch -> launch.requireActor(agent));
        StatementQuery said = StatementQuery.all().withAgent(agent).limit(Persons.STATEMENTS);
        boolean mayReadAll = caller.may(Scope.STATEMENTS_READ);
        return persons.person(
                agent,
                policy.map(launch -> launch.narrow(said)).orElse(said),
                caller.storeId(),
                mayReadAll ? Optional.empty() : Optional.of(caller.credentialId()));
    }

    private static void requireMayRead(LrsPrincipal caller) {
        caller.require(Scope.STATEMENTS_READ, Scope.STATEMENTS_READ_MINE, Scope.STATE, Scope.PROFILE);
    }
}
