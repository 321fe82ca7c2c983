package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.SafeXml;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/** Counts the questions and tests of files by their start tags, apart from reading them. */
public final class QuestionCount {

    private static final Set<String> ROOTS = Set.of("questestinterop", "assessmentItem", "assessmentTest");
    private static final Set<String> ITEMS = Set.of("item", "assessmentItem");
    private static final Set<String> TESTS = Set.of("assessment", "assessmentTest");

    /** What the tree's parser refuses has no questions that could be told of. */
    private static final int DEEPEST = 128;

    /** A test is the root of its file or stands right below. */
    private static final int TESTS_WITHIN = 2;

    private QuestionCount() {}

    /** All questions of some files; a file that is missing or cannot be read has none. */
    public static long in(SourceFiles files, Iterable<String> paths) throws IOException {
        return count(files, paths, ITEMS, DEEPEST);
    }

    /** All tests of some files. */
    static long tests(SourceFiles files, Iterable<String> paths) throws IOException {
        return count(files, paths, TESTS, TESTS_WITHIN);
    }

    private static long count(SourceFiles files, Iterable<String> paths, Set<String> names, int within)
            throws IOException {
        long count = 0;
        for (String path : paths) {
            Optional<SourceFile> file = files.find(path);
            count += file.isPresent() && file.get().size() <= SafeXml.LONGEST ? count(file.get(), names, within) : 0;
        }
        return count;
    }

    private static int count(SourceFile file, Set<String> names, int within) throws IOException {
        try (InputStream content = file.open()) {
            return count(SafeXml.stream(content.readAllBytes()), names, within);
        } catch (XMLStreamException | ArchiveRefusedException unreadable) {
            return 0;
        }
    }

    private static int count(XMLStreamReader xml, Set<String> names, int within) throws XMLStreamException {
        int count = 0;
        int depth = 0;
        int elements = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                elements++;
                boolean isForeign = depth == 1 && !ROOTS.contains(xml.getLocalName());
                if (isForeign || depth > DEEPEST || elements > SafeXml.MOST_ELEMENTS) {
                    return 0;
                }
                count += depth <= within && names.contains(xml.getLocalName()) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD) {
                return 0;
            }
        }
        return count;
    }
}
