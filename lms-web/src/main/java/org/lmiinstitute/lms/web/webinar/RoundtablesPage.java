package org.lmiinstitute.lms.web.webinar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.web.event.SessionRow;
import org.lmiinstitute.lms.web.event.SessionRows;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.webinar.Roundtable;
import org.lmiinstitute.lms.webinar.WebinarService;

/** The series: what is coming and what was recorded. */
@Named("roundtablesPage")
@RequestScoped
public class RoundtablesPage implements LoadedPage {

    @Inject
    private WebinarService webinars;

    @Inject
    private SessionRows sessionRows;

    private List<RoundtableRow> coming;
    private List<RoundtableRow> past;

    @Override
    public void load() {
        List<Roundtable> next = webinars.coming();
        List<Roundtable> held = webinars.past();
        Map<UUID, SessionRow> rows = sessionRows.of(sessionsOf(next, held)).stream()
                .collect(Collectors.toMap(SessionRow::id, Function.identity()));
        coming = next.stream().map(roundtable -> row(roundtable, rows)).toList();
        past = held.stream().map(roundtable -> row(roundtable, rows)).toList();
    }

    public List<RoundtableRow> getComing() {
        return coming;
    }

    public List<RoundtableRow> getPast() {
        return past;
    }

    private static List<Session> sessionsOf(List<Roundtable> next, List<Roundtable> held) {
        return Stream.concat(next.stream(), held.stream())
                .flatMap(roundtable -> roundtable.session().stream())
                .toList();
    }

    private static RoundtableRow row(Roundtable roundtable, Map<UUID, SessionRow> rows) {
        return new RoundtableRow(
                "/roundtables/" + roundtable.webinar().getSlug(),
                roundtable.webinar().getTitle(),
                roundtable.webinar().getSummary(),
                roundtable.session().map(session -> rows.get(session.getId())).orElse(null),
                roundtable.webinar().isRecorded());
    }
}
