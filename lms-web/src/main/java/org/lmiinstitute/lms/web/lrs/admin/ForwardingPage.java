package org.lmiinstitute.lms.web.lrs.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingService;
import org.lmiinstitute.lms.web.form.Refused;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.Once;

/** Forwarding: every target with how it stands, and a new one. */
@Named("forwardingPage")
@RequestScoped
public class ForwardingPage implements LoadedPage {

    @Inject
    private ForwardingService forwarding;

    @Inject
    private TargetRows targetRows;

    @Inject
    private Once once;

    private List<TargetRow> rows;
    private Optional<Refused> refused;

    @Override
    public void load() {
        rows = forwarding.targets().stream().map(targetRows::row).toList();
        refused = once.take(Refused.class);
    }

    public List<TargetRow> getRows() {
        return rows;
    }

    public List<Organization> getOrganizations() {
        return forwarding.organizations();
    }

    /** What is wrong with the form that was sent; empty if nothing is. */
    public List<String> getProblems() {
        return refused.map(Refused::problems).orElse(List.of());
    }

    /** What was entered in a field of a form that could not be used. */
    public String entered(String field) {
        return refused.map(form -> form.first(field)).orElse("");
    }
}
