package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.CarriedFile;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/**
 * A question that was read, and what became of it.
 *
 * @param label its title or how its text begins
 * @param file that it stands in
 * @param ident that tests call it by
 * @param question empty if it stays out
 * @param reason what changed, or why it stays out, with its text; empty if nothing changed
 */
public record ReadQuestion(String label, String file, String ident, Optional<Question> question, String reason) {

    /** Those of a file that was not read, of which nothing is known but how many there are. */
    public static List<ReadQuestion> unread(SourceFiles files, String path, String why) throws IOException {
        return LongStream.rangeClosed(1, QuestionCount.in(files, List.of(path)))
                .mapToObj(number -> new ReadQuestion("question " + number, path, "" + number, Optional.empty(), why))
                .toList();
    }

    /** What became of several, for whatever holds them: it comes in no more exactly than they do. */
    public static Remarks changes(List<ReadQuestion> questions) {
        Remarks remarks = new Remarks();
        long changed = count(questions, Fate.APPROXIMATE);
        long left = count(questions, Fate.NOT_IMPORTED);
        if (changed + left > 0) {
            String told = Stream.of(changed > 0 ? changed + " changed" : "", left > 0 ? left + " left out" : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            remarks.note("questions in it: " + questions.size() + ", of which " + told + ", as their lines say");
        }
        return remarks;
    }

    private static long count(List<ReadQuestion> questions, Fate fate) {
        return questions.stream().filter(question -> question.fate() == fate).count();
    }

    /** What changed of it, for the file that holds nothing else. */
    Remarks changes() {
        Remarks remarks = new Remarks();
        if (!reason.isEmpty()) {
            remarks.note(reason);
        }
        return remarks;
    }

    public String place() {
        return file + "#" + ident;
    }

    /** Paths in the package of the images that come along with it. */
    public List<String> images() {
        return question.stream()
                .flatMap(taken -> taken.images().stream())
                .filter(CarriedFile.Delivered.class::isInstance)
                .map(image -> ((CarriedFile.Delivered) image).source())
                .toList();
    }

    /** The same, left out. */
    public ReadQuestion without(String why) {
        return new ReadQuestion(label, file, ident, Optional.empty(), why);
    }

    public Fate fate() {
        if (question.isEmpty()) {
            return Fate.NOT_IMPORTED;
        }
        return reason.isEmpty() ? Fate.EXACT : Fate.APPROXIMATE;
    }
}
