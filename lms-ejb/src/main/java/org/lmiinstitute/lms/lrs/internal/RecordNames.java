package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.lrs.AccountNames;
import org.lmiinstitute.lms.lrs.RecordPage;

/** What the accounts in records are called: the LMS's own statements name people by account alone. One query for a page. */
@ApplicationScoped
public class RecordNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Accounts accounts;
    private IdBase idBase;

    protected RecordNames() {}

    @Inject
    public RecordNames(Accounts accounts, IdBase idBase) {
        this.accounts = accounts;
        this.idBase = idBase;
    }

    /**
     * The same page with the names.
     *
     * @param organization whose people are named alone; everybody's if it is empty
     */
    public RecordPage of(RecordPage page, Optional<UUID> organization) {
        Set<UUID> ids = new HashSet<>();
        page.records().forEach(found -> {
            JsonNode json = found.json();
            collect(json.path("actor"), ids);
            collect(json.path("object"), ids);
        });
        AccountNames names = new AccountNames(idBase.value(), namesOf(ids, organization));
        return new RecordPage(page.records(), names, page.next());
    }

    /** What an account is called, if an organization may know it: the institute knows everybody, another its own people. */
    public Optional<String> find(UUID accountId, UUID organization) {
        return accounts.nameKnownTo(organization, accountId);
    }

    private Map<UUID, String> namesOf(Set<UUID> ids, Optional<UUID> organization) {
        return organization.map(only -> accounts.namesOf(ids, only)).orElseGet(() -> accounts.namesOf(ids));
    }

    private void collect(JsonNode agent, Set<UUID> ids) {
        JsonNode account = agent.path("account");
        String name = account.path("name").asText();
        if (account.path("homePage").asText().equals(idBase.value())
                && ID.matcher(name).matches()) {
            ids.add(UUID.fromString(name));
        }
    }
}
