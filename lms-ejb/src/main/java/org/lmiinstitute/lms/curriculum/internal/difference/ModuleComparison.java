package org.lmiinstitute.lms.curriculum.internal.difference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.ChangedPart;
import org.lmiinstitute.lms.curriculum.PlainText;
import org.lmiinstitute.lms.curriculum.RevisionChange;
import org.lmiinstitute.lms.curriculum.RevisionDocument;

/** Walks through two revisions of a module at once and collects what changed. */
public final class ModuleComparison {

    private final Part older;
    private final Part newer;
    private final Map<String, Part> were = new HashMap<>();
    private final Map<String, Part> are = new HashMap<>();
    private final Changes changes = new Changes();
    private final ContentComparison contents = new ContentComparison(changes);
    private final QuestionComparison questions;

    public ModuleComparison(RevisionDocument older, RevisionDocument newer, KeyTexts keys) {
        this.older = Part.module(older.document());
        this.newer = Part.module(newer.document());
        this.older.visit(part -> were.put(part.key(), part));
        this.newer.visit(part -> are.put(part.key(), part));
        this.questions = new QuestionComparison(changes, older, newer, keys);
    }

    /** In the order of the newer revision; what was removed follows where it stood last. */
    public List<RevisionChange> changes() {
        compare(older, newer);
        return changes.found();
    }

    /** The same thing then and now, with all that stands in it. */
    private void compare(Part before, Part after) {
        switch (after.subject()) {
            case MODULE -> changes.fields(after.thing(), before.json(), after.json(), Field.OF_MODULE, field -> false);
            case ACTIVITY, BLOCK -> contents.compare(before, after);
            case QUESTION -> questions.compare(before, after);
        }
        Set<String> moved = Moves.of(keys(before), keys(after));
        for (Part child : after.children()) {
            if (were.containsKey(child.key())) {
                kept(were.get(child.key()), child, moved.contains(child.key()));
            } else {
                added(child);
            }
        }
        before.children().stream()
                .filter(child -> !are.containsKey(child.key()))
                .forEach(this::removed);
    }

    private void kept(Part before, Part after, boolean isInOtherOrder) {
        boolean isElsewhere = !before.parent().key().equals(after.parent().key());
        if (isElsewhere) {
            boolean isTracked = before.isTracked() || after.isTracked();
            whole(after, ChangeKind.MOVED, isTracked, before.activityTitle(), after.activityTitle());
        } else if (isInOtherOrder) {
            whole(after, ChangeKind.MOVED, false, "", "");
        }
        compare(before, after);
    }

    /** What stands in it is new too, unless it came from elsewhere. */
    private void added(Part after) {
        whole(after, ChangeKind.ADDED, after.isTracked(), "", gist(after));
        for (Part child : after.children()) {
            if (were.containsKey(child.key())) {
                kept(were.get(child.key()), child, false);
            }
        }
    }

    private void removed(Part before) {
        whole(before, ChangeKind.REMOVED, before.isTracked(), gist(before), "");
    }

    private void whole(Part part, ChangeKind kind, boolean major, String before, String after) {
        changes.add(part.thing(), kind, ChangedPart.WHOLE, List.of(), major, before, after);
    }

    private static String gist(Part part) {
        String html = Nodes.text(part.json().path("html"));
        return html.isEmpty() ? part.thing().label() : PlainText.of(html);
    }

    private static List<String> keys(Part part) {
        return part.children().stream().map(Part::key).toList();
    }
}
