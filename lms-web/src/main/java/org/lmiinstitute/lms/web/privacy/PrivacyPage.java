package org.lmiinstitute.lms.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.privacy.PersonFound;
import org.lmiinstitute.lms.privacy.PrivacyRequest;
import org.lmiinstitute.lms.privacy.PrivacyService;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;
import org.lmiinstitute.lms.web.shell.Visitor;

/** Offers what can be done with their data, and shows what was done with whose. */
@Named("privacyPage")
@RequestScoped
public class PrivacyPage implements LoadedPage {

    private static final int HASH_SHOWN = 12;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PrivacyService privacy;

    @Inject
    private Texts texts;

    @Inject
    private Times times;

    @Inject
    private Visitor visitor;

    private PersonFound person;
    private List<RequestRow> requests;

    @Override
    public void load() {
        requests = privacy.requests().stream().map(this::row).toList();
        person = Optional.ofNullable(request.getParameter("account"))
                .map(account -> PathId.of("account", account))
                .map(account -> privacy.find(account).orElseThrow(() -> new NotFoundException("account", account)))
                .orElse(null);
    }

    /** Whether nobody has the address that was looked for. */
    public boolean isUnknown() {
        return request.getParameter("unknown") != null;
    }

    /** Null as long as none was looked for. */
    public PersonFound getPerson() {
        return person;
    }

    public String getSince() {
        return times.date(person.since());
    }

    public String getRoles() {
        return person.roles().stream().sorted().collect(Collectors.joining(", "));
    }

    /** Whether the address that was typed as a confirmation was another. */
    public boolean isMistyped() {
        return request.getParameter("mistyped") != null;
    }

    /** Whether it was left open what is to become of the data. */
    public boolean isUnchosen() {
        return request.getParameter("unchosen") != null;
    }

    public boolean isBegun() {
        return request.getParameter("begun") != null;
    }

    public List<RequestRow> getRequests() {
        return requests;
    }

    private RequestRow row(PrivacyRequest found) {
        String state = found.problem().isPresent() ? "problem" : found.done() ? "done" : "running";
        return new RequestRow(
                text().get("kind." + found.kind()),
                found.subject().substring(0, HASH_SHOWN),
                found.requestedBy().orElse(text().get("by.gone")),
                found.requestedAt().toString(),
                moment(found.requestedAt()),
                text().fill("state." + state, found.problem().orElse("")),
                found.done() ? "ok" : "warn",
                counts(found.counts()));
    }

    private String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> text().label("count", entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String moment(Instant when) {
        ZoneId zone = visitor.zone().orElse(ZoneOffset.UTC);
        return DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a", visitor.getLocale())
                .format(when.atZone(zone));
    }

    private TextBundle text() {
        return texts.of("privacy");
    }
}
