package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.Unread;
import org.lmiinstitute.lms.packaging.internal.incoming.content.PlainLine;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QtiElement;

/**
 * The file that Canvas writes beside the page of an assignment in cartridges before 1.3, with all that is no text of it.
 *
 * @param file empty if the resource is no assignment
 */
record AssignmentSettings(Optional<SourceFile> file) {

    static final String NO_ASSIGNMENTS =
            "an assignment became a lesson with its text; nothing is handed in or graded here";
    static final String NOTE = "settings of an assignment; its page says which of them are not kept";

    private static final String NAME = "assignment_settings.xml";
    private static final Map<String, String> DATES =
            Map.of("due_at", "due", "unlock_at", "open from", "lock_at", "closed from");
    private static final Set<String> NOTHING_HANDED_IN = Set.of("", "none", "not_graded");

    static AssignmentSettings of(ImsResource resource, SourceFiles files) {
        return new AssignmentSettings(resource.files().stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(NAME))
                .flatMap(path -> files.find(path).stream())
                .findFirst());
    }

    /** As its author wrote it; pages put a word before it. */
    Optional<String> title() throws IOException {
        return read(new Remarks()).flatMap(root -> said(root, "title"));
    }

    /** What lessons have no place for; nothing if it is no assignment. */
    Remarks rest() throws IOException {
        Remarks remarks = new Remarks();
        if (file.isPresent()) {
            remarks.note(NO_ASSIGNMENTS);
        }
        read(remarks).ifPresent(root -> name(root, remarks));
        return remarks;
    }

    private Optional<QtiElement> read(Remarks remarks) throws IOException {
        try {
            return file.isPresent() ? Optional.of(ResourceConverter.root(file.get())) : Optional.empty();
        } catch (RuntimeException failure) {
            remarks.note("its settings cannot be read: " + Unread.why(file.get().path(), failure));
            return Optional.empty();
        }
    }

    private static void name(QtiElement root, Remarks remarks) {
        said(root, "points_possible").ifPresent(points -> namePoints(points, remarks));
        String dates = Stream.of("due_at", "unlock_at", "lock_at")
                .flatMap(name -> said(root, name).map(date -> DATES.get(name) + " " + date).stream())
                .collect(Collectors.joining(", "));
        if (!dates.isEmpty()) {
            remarks.note("its dates are not kept: " + dates);
        }
        List<String> ways = said(root, "submission_types").stream()
                .flatMap(types -> Stream.of(types.split(",")))
                .filter(type -> !NOTHING_HANDED_IN.contains(type))
                .map(type -> type.replace('_', ' '))
                .toList();
        if (!ways.isEmpty()) {
            remarks.note("how it was handed in is not kept: " + String.join(", ", ways));
        }
        said(root, "external_tool_url").ifPresent(tool -> remarks.note("the tool that it opened is left out: " + tool));
    }

    static void namePoints(String points, Remarks remarks) {
        if (!points.matches("0+(\\.0*)?")) {
            remarks.note("its " + points + " points are not given");
        }
    }

    private static Optional<String> said(QtiElement root, String name) {
        return root.child(name)
                .map(QtiElement::text)
                .filter(text -> !text.isEmpty())
                .map(PlainLine::shortened);
    }
}
