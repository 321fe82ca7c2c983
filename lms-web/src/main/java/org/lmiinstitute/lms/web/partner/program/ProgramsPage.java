package org.lmiinstitute.lms.web.partner.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.identity.ApiClient;
import org.lmiinstitute.lms.identity.ApiClientService;
import org.lmiinstitute.lms.identity.IssuedClient;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.Once;
import org.lmiinstitute.lms.web.shell.Times;

/** The programs of the partner's organization. */
@Named("programsPage")
@RequestScoped
public class ProgramsPage implements LoadedPage {

    @Inject
    private ApiClientService clients;

    @Inject
    private Once once;

    @Inject
    private Times times;

    private List<Row> rows;
    private Optional<IssuedClient> issued;

    /** A program, in words. */
    public record Row(UUID id, String key, String made, boolean active) {}

    @Override
    public void load() {
        rows = clients.ownClients().stream().map(this::row).toList();
        issued = once.take(IssuedClient.class);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The one that was just made, or null. */
    public IssuedClient getIssued() {
        return issued.orElse(null);
    }

    private Row row(ApiClient client) {
        return new Row(client.getId(), client.getKey(), times.date(client.getCreatedAt()), client.isActive());
    }
}
