package org.lmiinstitute.lms.web.partner.licence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.partner.LicenceEvent;
import org.lmiinstitute.lms.partner.LicenceHistory;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Puts what became of a licence into words. */
@RequestScoped
public class HistoryRows {

    private Texts texts;
    private Times times;

    protected HistoryRows() {}

    @Inject
    public HistoryRows(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** What was done, when and by whom. */
    public record Entry(String what, String when, String by) {}

    List<Entry> of(LicenceHistory history) {
        List<Entry> entries = new ArrayList<>();
        List<LicenceEvent> events = history.events();
        for (int i = 0; i < events.size(); i++) {
            LicenceEvent event = events.get(i);
            entries.add(new Entry(
                    i + 1 < events.size()
                            ? what(event, events.get(i + 1))
                            : text().get("licence.event." + event.kind()),
                    times.date(event.happenedAt()),
                    history.nameOf(event).orElse(text().get("licence.event.gone"))));
        }
        return List.copyOf(entries);
    }

    private String what(LicenceEvent event, LicenceEvent before) {
        String done = text().get("licence.event." + event.kind());
        String changed = event.changedSince(before).stream()
                .map(name -> text().get("licence.term." + name))
                .collect(Collectors.joining(", "));
        return changed.isEmpty() ? done : text().fill("licence.event.terms", done, changed);
    }

    private TextBundle text() {
        return texts.of("partner");
    }
}
