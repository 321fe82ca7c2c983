package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lmiinstitute.lms.packaging.internal.incoming.SafeXml;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/** Counts the questions of files by their start tags, apart from reading them. */
public final class QuestionCount {

    private static final Set<String> ITEMS = Set.of("item", "assessmentItem");

    private QuestionCount() {}

    /** All questions of some files; a file that is missing or cannot be read has none. */
    public static long in(SourceFiles files, Iterable<String> paths) throws IOException {
        long count = 0;
        for (String path : paths) {
            Optional<SourceFile> file = files.find(path);
            count += file.isPresent() && file.get().size() <= SafeXml.LONGEST ? in(file.get()) : 0;
        }
        return count;
    }

    private static int in(SourceFile file) throws IOException {
        try (InputStream content = file.open()) {
            XMLStreamReader xml = SafeXml.stream(content.readAllBytes());
            int count = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    return 0;
                }
                count += event == XMLStreamConstants.START_ELEMENT && ITEMS.contains(xml.getLocalName()) ? 1 : 0;
            }
            return count;
        } catch (XMLStreamException unreadable) {
            return 0;
        }
    }
}
