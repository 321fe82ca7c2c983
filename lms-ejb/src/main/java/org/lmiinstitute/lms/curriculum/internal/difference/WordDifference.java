package org.lmiinstitute.lms.curriculum.internal.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.TextRun;
import org.lmiinstitute.lms.curriculum.TextRun.Fate;

/** Two texts compared word by word, each with the spaces after it; numbers such as 10,678 are one word. */
record WordDifference(List<TextRun> runs) {

    private static final Pattern TOKEN = Pattern.compile("(?:[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*|\\S)\\s*|\\s+");

    /** Words around a change that are shown of what stayed. */
    private static final int CONTEXT = 8;

    private static final String LEFT_OUT = "…";

    static WordDifference of(String before, String after) {
        List<TextRun> runs = new ArrayList<>();
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(tokens(before), tokens(after), true).getDeltas();
        for (int i = 0; i < deltas.size(); i++) {
            AbstractDelta<String> delta = deltas.get(i);
            if (delta.getType() == DeltaType.EQUAL) {
                runs.add(new TextRun(Fate.SAME, shortened(delta.getSource().getLines(), i > 0, i < deltas.size() - 1)));
            } else {
                add(runs, Fate.REMOVED, delta.getSource().getLines());
                add(runs, Fate.ADDED, delta.getTarget().getLines());
            }
        }
        return new WordDifference(List.copyOf(runs));
    }

    /** The words as they were, around what changed. */
    String before() {
        return without(Fate.ADDED);
    }

    /** The words as they are, around what changed. */
    String after() {
        return without(Fate.REMOVED);
    }

    private String without(Fate fate) {
        return runs.stream()
                .filter(run -> run.fate() != fate)
                .map(TextRun::text)
                .collect(Collectors.joining())
                .strip();
    }

    private static void add(List<TextRun> runs, Fate fate, List<String> tokens) {
        if (!tokens.isEmpty()) {
            runs.add(new TextRun(fate, String.join("", tokens)));
        }
    }

    private static String shortened(List<String> tokens, boolean followsChange, boolean leadsToChange) {
        int head = followsChange ? CONTEXT : 0;
        int tail = leadsToChange ? CONTEXT : 0;
        if (tokens.size() <= head + tail) {
            return String.join("", tokens);
        }
        return String.join("", tokens.subList(0, head))
                + LEFT_OUT
                + String.join("", tokens.subList(tokens.size() - tail, tokens.size()));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
