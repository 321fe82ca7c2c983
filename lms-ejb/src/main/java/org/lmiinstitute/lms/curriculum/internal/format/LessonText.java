package org.lmiinstitute.lms.curriculum.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a lesson into its blocks: runs of Markdown, and directives between {@code :::name {...}} and {@code :::}. */
public final class LessonText {

    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\n|\\r|$)");
    private static final Pattern MARKER = Pattern.compile("\\s*<!--\\s*block:\\s*(\\S*?)\\s*-->\\s*");
    private static final Pattern OPENING = Pattern.compile(":::\\s*([A-Za-z][A-Za-z-]*)\\s*(\\{.*\\})?\\s*");
    /** Of a code block, also where it is the first thing of a list item. */
    private static final Pattern FENCE =
            Pattern.compile("(?: {0,3}(?:[-*+]|[0-9]{1,9}[.)]) {1,4})* {0,3}(?:(`{3,})[^`]*|(~{3,}).*)");

    private record Line(int number, int from, int to, String text) {}

    private final SourceFile file;
    private final Problems problems;
    private final List<Line> lines = new ArrayList<>();
    private final List<LessonBlock> blocks = new ArrayList<>();

    private LessonText(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        Matcher line = LINE.matcher(file.text());
        while (line.find() && (line.end() > line.start() || lines.isEmpty())) {
            lines.add(new Line(lines.size() + 1, line.start(), line.end(), line.group(1)));
        }
    }

    public static List<LessonBlock> blocks(SourceFile file, Problems problems) {
        return new LessonText(file, problems).blocks();
    }

    private List<LessonBlock> blocks() {
        int at = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.text().startsWith(":::")) {
                at = readDirective(at);
            } else if (line.text().isBlank()) {
                at++;
            } else {
                at = readText(at);
            }
        }
        if (blocks.isEmpty()) {
            report(1, "the lesson is empty", "a first paragraph");
        }
        return blocks;
    }

    private int readText(int from) {
        Matcher marker = MARKER.matcher(lines.get(from).text());
        boolean isMarked = marker.matches();
        int first = isMarked ? from + 1 : from;
        int end = endOfText(first);
        if (first == end
                || lines.subList(first, end).stream()
                        .allMatch(line -> line.text().isBlank())) {
            report(from + 1, "the marker stands before no text", "leave the line out");
            return end;
        }
        Line start = lines.get(from);
        String id = isMarked ? marker.group(1) : "";
        int idOffset = isMarked ? start.from() + marker.start(1) : start.from();
        String idPattern = isMarked ? "%s " : "<!-- block: %s -->" + file.lineBreak();
        blocks.add(new LessonBlock(
                LessonBlock.TEXT,
                id,
                Map.of(),
                file.place(first + 1),
                lines.get(first).from(),
                lines.get(end - 1).to(),
                first + 1,
                idOffset,
                idPattern));
        return end;
    }

    /** A run of text ends before a directive and before the marker of the next text; neither counts inside a code block. */
    private int endOfText(int from) {
        String fence = null;
        for (int at = from; at < lines.size(); at++) {
            String text = lines.get(at).text();
            if (fence != null) {
                fence = text.strip().startsWith(fence) ? null : fence;
            } else if (text.startsWith(":::") || MARKER.matcher(text).matches()) {
                return at;
            } else {
                fence = fence(text);
            }
        }
        return lines.size();
    }

    private static String fence(String line) {
        Matcher opened = FENCE.matcher(line);
        return !opened.matches() ? null : opened.group(1) == null ? opened.group(2) : opened.group(1);
    }

    private int readDirective(int at) {
        Line opening = lines.get(at);
        int end = endOfDirective(at + 1);
        if (opening.text().strip().equals(":::")) {
            report(
                    at + 1,
                    "\":::\" ends a block that was not begun",
                    "leave it out, or begin the block with :::callout");
            return at + 1;
        }
        Matcher head = OPENING.matcher(opening.text());
        if (!head.matches()) {
            report(at + 1, "the block cannot be read: " + opening.text().strip(), ":::name {key=value key=\"a text\"}");
            return end;
        }
        boolean isClosed =
                end <= lines.size() && lines.get(end - 1).text().strip().equals(":::");
        if (!isClosed) {
            report(at + 1, "the block :::" + head.group(1) + " is never ended", "a line with ::: behind its last line");
            return end;
        }
        add(head, at, end - 1);
        return end;
    }

    /** The number of lines up to and with the closing one; the next opening or the end of the file where none is. */
    private int endOfDirective(int from) {
        for (int at = from; at < lines.size(); at++) {
            String text = lines.get(at).text();
            if (text.strip().equals(":::")) {
                return at + 1;
            }
            if (OPENING.matcher(text).matches()) {
                return at;
            }
        }
        return lines.size();
    }

    private void add(Matcher head, int at, int closing) {
        Line opening = lines.get(at);
        Optional<Map<String, Attributes.Value>> read = Attributes.read(head.group(2));
        if (read.isEmpty()) {
            report(
                    at + 1,
                    "what stands in braces cannot be read",
                    "{key=value key=\"a text\"}, with \\\" for a quote in a text");
            return;
        }
        Attributes.Value id = read.get().get("id");
        int offset = id != null ? opening.from() + head.start(2) + id.offset() : idOffset(opening, head);
        String pattern = id != null ? "%s" : head.group(2) == null ? " {id=%s}" : "id=%s ";
        blocks.add(new LessonBlock(
                head.group(1),
                id == null ? "" : id.text(),
                Attributes.texts(read.get()),
                file.place(at + 1),
                lines.get(at + 1).from(),
                lines.get(closing).from(),
                at + 2,
                offset,
                pattern));
    }

    private static int idOffset(Line opening, Matcher head) {
        return opening.from() + (head.group(2) == null ? head.end(1) : head.start(2) + 1);
    }

    private void report(int line, String what, String expected) {
        problems.report(file.place(line), what, expected);
    }
}
