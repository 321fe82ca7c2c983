package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lmiinstitute.lms.packaging.internal.incoming.SafeXml;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.Unread;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;
import org.w3c.dom.Document;

/** The XML files of a package, each with its root element or with the reason why it has none. */
final class QuestionFiles {

    /** In bytes. A bank of ten thousand questions has a half of it. */
    private static final long MOST_IN_ALL = 16 << 20;

    private static final String TOO_MUCH =
            "the question files before it have as much text as is read of one package; import it in several parts";

    private final Map<String, QtiElement> roots = new LinkedHashMap<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private long kept;
    private int elements;

    QuestionFiles(SourceFiles files) throws IOException {
        for (SourceFile file : files.all()) {
            boolean isXml = file.path().toLowerCase(Locale.ROOT).matches(".*\\.(xml|qti)");
            if (isXml && !file.path().equals(ImsManifest.NAME)) {
                read(file);
            }
        }
    }

    private void read(SourceFile file) throws IOException {
        if (file.size() > MOST_IN_ALL - kept) {
            unreadable.put(file.path(), TOO_MUCH);
            return;
        }
        kept += file.size();
        try {
            Document document = SafeXml.parse(file);
            elements += document.getElementsByTagName("*").getLength();
            if (elements > SafeXml.MOST_ELEMENTS) {
                unreadable.put(file.path(), TOO_MUCH);
            } else {
                roots.put(file.path(), new QtiElement(document.getDocumentElement()));
            }
        } catch (RuntimeException failure) {
            unreadable.put(file.path(), Unread.why(file.path(), failure));
        }
    }

    /** Those with this root element, by their path. */
    Map<String, QtiElement> of(String root) {
        Map<String, QtiElement> found = new LinkedHashMap<>();
        roots.forEach((path, element) -> {
            if (element.is(root)) {
                found.put(path, element);
            }
        });
        return found;
    }

    /** Why files cannot be read, by their path. */
    Map<String, String> unreadable() {
        return Map.copyOf(unreadable);
    }
}
