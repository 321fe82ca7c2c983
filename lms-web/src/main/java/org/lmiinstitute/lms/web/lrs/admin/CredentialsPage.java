package org.lmiinstitute.lms.web.lrs.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.lrs.CredentialListing;
import org.lmiinstitute.lms.lrs.CredentialService;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.web.form.Refused;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.Once;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Credentials of programs: what there is, a new one with its secret shown this once, and an end to any. */
@Named("credentialsPage")
@RequestScoped
public class CredentialsPage implements LoadedPage {

    @Inject
    private CredentialService credentials;

    @Inject
    private Once once;

    @Inject
    private Texts texts;

    @Inject
    private Times times;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private List<Organization> organizations;
    private List<CredentialRow> rows;
    private Optional<Issued> issued;
    private Optional<Refused> refused;

    @Override
    public void load() {
        organizations = credentials.organizations();
        Map<UUID, String> names =
                organizations.stream().collect(Collectors.toMap(Organization::getId, Organization::getName));
        rows = credentials.credentials().stream()
                .map(credential -> row(credential, names))
                .toList();
        issued = once.take(Issued.class);
        refused = once.take(Refused.class);
    }

    public List<CredentialRow> getRows() {
        return rows;
    }

    public List<Organization> getOrganizations() {
        return organizations;
    }

    public List<String> getScopes() {
        return Arrays.stream(Scope.values()).map(Scope::code).toList();
    }

    /** The credential that was just made, or null. */
    public Issued getIssued() {
        return issued.orElse(null);
    }

    /** What is wrong with the form that was sent; empty if nothing is. */
    public List<String> getProblems() {
        return refused.map(Refused::problems).orElse(List.of());
    }

    /** What was entered in a field of a form that could not be used. */
    public String entered(String field) {
        return refused.map(form -> form.first(field)).orElse("");
    }

    /** Whether a scope was chosen in a form that could not be used. */
    public boolean chosen(String scope) {
        return refused.map(form -> form.entered().getOrDefault("scope", List.of()))
                .orElse(List.of())
                .contains(scope);
    }

    private CredentialRow row(CredentialListing credential, Map<UUID, String> names) {
        Instant now = clock.instant();
        boolean valid = credential.isValidAt(now);
        return new CredentialRow(
                credential.id(),
                credential.title(),
                credential.key(),
                credential.organizationId().map(names::get).orElse(""),
                credential.scopes().stream().map(Scope::code).toList(),
                times.date(credential.created()),
                credential.lastWritten().map(times::date).orElse(text().get("never")),
                end(credential, valid),
                valid ? "ok" : "",
                valid,
                settings.find("LMS_LRS_KEY").filter(credential.key()::equals).isPresent());
    }

    private String end(CredentialListing credential, boolean valid) {
        if (credential.revoked().isPresent()) {
            return text().fill(
                            "credential.revoked",
                            times.date(credential.revoked().get()));
        }
        return credential
                .expires()
                .map(end -> text().fill(valid ? "credential.ends" : "credential.ended", times.date(end)))
                .orElse(text().get("credential.valid"));
    }

    private TextBundle text() {
        return texts.of("lrs");
    }
}
