package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.ChangedPart;
import org.lmiinstitute.lms.curriculum.ChangedThing;
import org.lmiinstitute.lms.curriculum.PlainText;
import org.lmiinstitute.lms.curriculum.RevisionChange;

/** Collects changes; asked to compare what is the same it collects nothing. */
final class Changes {

    /** Longest text beside a change that is shown whole. */
    private static final int LONGEST = 300;

    private final List<RevisionChange> found = new ArrayList<>();

    List<RevisionChange> found() {
        return List.copyOf(found);
    }

    /** The fields of a thing, each by itself. */
    void fields(ChangedThing thing, JsonNode older, JsonNode newer, List<Field> fields, Predicate<String> isMajor) {
        for (Field field : fields) {
            JsonNode before = older.path(field.name());
            JsonNode after = newer.path(field.name());
            boolean major = isMajor.test(field.name());
            switch (field.reading()) {
                case VALUE -> value(thing, field.part(), List.of(), major, Nodes.text(before), Nodes.text(after));
                case PERCENT ->
                    value(thing, field.part(), List.of(), major, Nodes.percent(before), Nodes.percent(after));
                case WORDS -> words(thing, field.part(), List.of(), major, Nodes.text(before), Nodes.text(after));
                case LIST -> words(thing, field.part(), List.of(), major, Nodes.flat(before), Nodes.flat(after));
                case HTML -> html(thing, field.part(), List.of(), major, Nodes.text(before), Nodes.text(after));
            }
        }
    }

    /** A value that is shown whole. */
    void value(ChangedThing thing, ChangedPart part, List<String> at, boolean major, String before, String after) {
        if (!before.equals(after)) {
            add(thing, ChangeKind.CHANGED, part, at, major, before, after);
        }
    }

    /** A text of which the words that changed are shown. */
    void words(ChangedThing thing, ChangedPart part, List<String> at, boolean major, String before, String after) {
        if (!before.equals(after)) {
            WordDifference words = WordDifference.of(before, after);
            found.add(new RevisionChange(
                    thing,
                    ChangeKind.CHANGED,
                    part,
                    at,
                    major,
                    PlainText.shortened(words.before(), LONGEST),
                    PlainText.shortened(words.after(), LONGEST),
                    words.runs()));
        }
    }

    /** A piece of HTML: its words, or its markup where the words stayed. */
    void html(ChangedThing thing, ChangedPart part, List<String> at, boolean major, String before, String after) {
        String wordsBefore = PlainText.of(before);
        String wordsAfter = PlainText.of(after);
        if (wordsBefore.equals(wordsAfter)) {
            words(thing, ChangedPart.MARKUP, at, major, normalized(before), normalized(after));
        } else {
            words(thing, part, at, major, wordsBefore, wordsAfter);
        }
    }

    void add(
            ChangedThing thing,
            ChangeKind kind,
            ChangedPart part,
            List<String> at,
            boolean major,
            String before,
            String after) {
        found.add(new RevisionChange(
                thing,
                kind,
                part,
                at,
                major,
                PlainText.shortened(before, LONGEST),
                PlainText.shortened(after, LONGEST),
                List.of()));
    }

    private static String normalized(String html) {
        return Jsoup.parseBodyFragment(html).body().html();
    }
}
