package org.lmiinstitute.lms.web.partner.copy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.lmiinstitute.lms.partner.Contact;
import org.lmiinstitute.lms.partner.CopyService;
import org.lmiinstitute.lms.partner.PartnerCopy;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.Texts;

/** Who holds which copy, how old it is and what was heard of it. */
@Named("copiesPage")
@RequestScoped
public class CopiesPage implements LoadedPage {

    @Inject
    private CopyService copies;

    @Inject
    private CopyRows copyRows;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    private CopyFilter filter;
    private List<PartnerCopy> all;
    private List<PartnerCopy> found;

    /** Something that can be looked for. */
    public record Choice(String value, String label) {}

    @Override
    public void load() {
        filter = CopyFilter.of(request::getParameter);
        all = copies.allCopies();
        found = all.stream().filter(filter::matches).toList();
    }

    public List<CopyRow> getRows() {
        return found.stream().map(copyRows::row).toList();
    }

    /** Whether there is none at all, whatever is looked for. */
    public boolean isNone() {
        return all.isEmpty();
    }

    public boolean isFiltered() {
        return !filter.isEmpty();
    }

    public String getQuery() {
        return filter.query();
    }

    public long getBehind() {
        return found.stream().filter(copy -> copy.held().state().isBehind()).count();
    }

    public long getSilent() {
        return found.stream().filter(copy -> copy.contact() == Contact.SILENT).count();
    }

    public List<Choice> getOrganizations() {
        return choices(copy -> copy.held().organizationId().toString(), PartnerCopy::organization);
    }

    public List<Choice> getSubjects() {
        return choices(copy -> copy.held().subject().id().toString(), copy -> copy.held()
                .title());
    }

    public List<Choice> getStates() {
        return CopyFilter.states(texts.of("partner"));
    }

    /** {@code selected} for what is looked for, else null: the value of that attribute. */
    public String selected(String value) {
        return List.of(filter.organization(), filter.subject(), filter.state()).contains(value) ? "selected" : null;
    }

    private List<Choice> choices(Function<PartnerCopy, String> value, Function<PartnerCopy, String> label) {
        return all.stream()
                .map(copy -> new Choice(value.apply(copy), label.apply(copy)))
                .distinct()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
