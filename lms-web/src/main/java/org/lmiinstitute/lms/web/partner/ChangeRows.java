package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.ChangedPart;
import org.lmiinstitute.lms.curriculum.ChangedThing;
import org.lmiinstitute.lms.curriculum.CourseDifference.ModuleChange;
import org.lmiinstitute.lms.curriculum.RevisionChange;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** Puts what changed into the words of the page. */
@RequestScoped
public class ChangeRows {

    private Texts texts;

    protected ChangeRows() {}

    @Inject
    public ChangeRows(Texts texts) {
        this.texts = texts;
    }

    ChangedModule module(ModuleChange module) {
        return new ChangedModule(
                module.title(),
                revisions(module),
                look(module.isMajor()),
                weight(module.isMajor()),
                module.changes().stream().map(this::row).toList());
    }

    String weight(boolean major) {
        return text().get(major ? "changes.major" : "changes.minor");
    }

    static String look(boolean major) {
        return major ? "warn" : "";
    }

    private String revisions(ModuleChange module) {
        return switch (module.kind()) {
            case ADDED -> text().fill("changes.module.added", module.to());
            case REMOVED -> text().fill("changes.module.removed", module.from());
            case MOVED -> text().fill("changes.module.moved", module.from(), module.to());
            case CHANGED -> text().fill("changes.module.changed", module.from(), module.to());
        };
    }

    private ChangeRow row(RevisionChange change) {
        return new ChangeRow(
                change.thing().activity().equals(change.thing().label())
                        ? ""
                        : change.thing().activity(),
                what(change),
                look(change.major()),
                weight(change.major()),
                change.before(),
                change.after(),
                change.words().stream()
                        .map(run -> new ChangeRow.Run(run.fate().code(), run.text()))
                        .toList());
    }

    /** For example "Question “Which year had the higher rate?”: points changed". */
    private String what(RevisionChange change) {
        String part = text().label("part", change.part().code());
        String at = String.join(", ", change.at());
        String place = Stream.of(part, at).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
        String key = change.part() == ChangedPart.WHOLE ? "change.whole" : "change.part";
        return text().fill(
                        key,
                        thing(change.thing()),
                        text().label("kind", change.kind().code()),
                        place);
    }

    private String thing(ChangedThing thing) {
        String kind = text().label("thing", thing.kind());
        return thing.subject() == ChangedThing.Subject.MODULE ? kind : text().fill("thing.named", kind, thing.label());
    }

    private TextBundle text() {
        return texts.of("partner");
    }

    /** A module that changed, in words. */
    public record ChangedModule(String title, String revisions, String look, String weight, List<ChangeRow> changes) {}
}
