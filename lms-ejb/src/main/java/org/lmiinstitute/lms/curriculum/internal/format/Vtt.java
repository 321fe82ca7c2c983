package org.lmiinstitute.lms.curriculum.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads WebVTT (captions and chapters), as in <a href="https://www.w3.org/TR/webvtt1/">the W3C's specification</a>. */
public final class Vtt {

    /** A text with the seconds at which it begins and ends. */
    public record Cue(double start, double end, String text) {}

    private static final String TIME = "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMING = Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "([ \\t].*)?");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?\\s+([^>]+)>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final SourceFile file;
    private final Problems problems;
    private final String[] lines;
    private final List<Cue> cues = new ArrayList<>();

    private Vtt(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.lines = file.text().split("\\r\\n|\\n|\\r", -1);
    }

    /** The cues in order; problems are reported with their lines. */
    public static List<Cue> read(SourceFile file, Problems problems) {
        return new Vtt(file, problems).cues();
    }

    private List<Cue> cues() {
        if (!lines[0].matches("\\uFEFF?WEBVTT([ \\t].*)?")) {
            report(1, "the file does not begin with WEBVTT", "WEBVTT in the first line, then an empty one");
            return List.of();
        }
        int line = endOfBlock(0);
        while (line < lines.length) {
            if (lines[line].isBlank()) {
                line++;
            } else {
                int end = endOfBlock(line);
                readBlock(line, end);
                line = end;
            }
        }
        if (cues.isEmpty()) {
            report(1, "the file has no cue", "lines such as 00:00:01.000 --> 00:00:04.000, each followed by its text");
        }
        return List.copyOf(cues);
    }

    private int endOfBlock(int from) {
        int end = from;
        while (end < lines.length && !lines[end].isBlank()) {
            end++;
        }
        return end;
    }

    private void readBlock(int from, int end) {
        if (lines[from].matches("(NOTE|STYLE|REGION)([ \\t].*)?")) {
            return;
        }
        int timing = lines[from].contains("-->") ? from : from + 1;
        if (timing >= end || !lines[timing].contains("-->")) {
            report(
                    from + 1,
                    "a text stands without its time",
                    "a line such as 00:00:01.000 --> 00:00:04.000 before it");
            return;
        }
        Matcher times = TIMING.matcher(lines[timing].strip());
        if (!times.matches()) {
            report(
                    timing + 1,
                    "\"" + lines[timing] + "\" is no pair of times",
                    "right would be 00:00:01.000 --> 00:00:04.000");
            return;
        }
        add(timing + 1, seconds(times, 1), seconds(times, 5), text(timing + 1, end));
    }

    private void add(int line, double start, double end, String text) {
        if (end <= start) {
            report(line, "the cue ends before it begins", "an end after " + start + " seconds");
        }
        if (!cues.isEmpty() && start < cues.get(cues.size() - 1).start()) {
            report(line, "the cue begins before the one above it", "cues in the order of their times");
        }
        if (text.isEmpty()) {
            report(line, "the cue has no text", "its text in the next line");
        }
        cues.add(new Cue(start, end, text));
    }

    private static double seconds(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long seconds =
                (hours * 60 + Long.parseLong(times.group(group + 1))) * 60 + Long.parseLong(times.group(group + 2));
        return (seconds * 1000 + Long.parseLong(times.group(group + 3))) / 1000.0;
    }

    private String text(int from, int end) {
        String joined = String.join(" ", List.of(lines).subList(from, end));
        String spoken = VOICE.matcher(joined).replaceAll("$1: ");
        return TAG.matcher(spoken)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void report(int line, String what, String expected) {
        problems.report(file.place(line), what, expected);
    }
}
