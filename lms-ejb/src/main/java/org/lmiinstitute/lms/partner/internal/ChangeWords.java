package org.lmiinstitute.lms.partner.internal;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.CourseDifference;
import org.lmiinstitute.lms.curriculum.CourseDifference.ModuleChange;
import org.lmiinstitute.lms.curriculum.RevisionChange;

/** What changed, in short lines for people: how many of what in which activity. All of it stands on the page of the change. */
final class ChangeWords {

    private static final ResourceBundle TEXT =
            ResourceBundle.getBundle("org.lmiinstitute.lms.partner.internal.news", Locale.ROOT);

    private ChangeWords() {}

    static List<String> of(CourseDifference difference) {
        List<String> lines = new ArrayList<>();
        difference.modules().forEach(module -> lines.addAll(lines(module)));
        return lines;
    }

    /** A text of the feature's mails and feeds with its gaps filled. */
    static String say(String key, Object... values) {
        return new MessageFormat(TEXT.getString(key), Locale.ENGLISH).format(values);
    }

    private static List<String> lines(ModuleChange module) {
        if (module.kind() != ChangeKind.CHANGED) {
            return List.of(say("module." + module.kind().code(), module.title()));
        }
        Map<String, List<RevisionChange>> byActivity = module.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> change.thing().activity(), LinkedHashMap::new, Collectors.toList()));
        return byActivity.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** For example "“Check yourself”: 2 questions changed, one question added". */
    private static String line(String activity, List<RevisionChange> changes) {
        Map<String, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(
                        ChangeWords::key,
                        TreeMap::new,
                        Collectors.mapping(
                                change -> change.thing().id(),
                                Collectors.collectingAndThen(Collectors.toSet(), things -> (long) things.size()))));
        String what = counts.entrySet().stream()
                .map(count -> say(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
        return activity.isEmpty() ? say("about", what) : say("in", activity, what);
    }

    private static String key(RevisionChange change) {
        return "count." + change.thing().subject().code() + "." + change.kind().code();
    }
}
