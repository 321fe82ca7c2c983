package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleText;

/** What of a delivered package becomes lessons, quizzes and banks: it can be written as a folder of content files. */
public interface NativeContent {

    /**
     * Writes it in the format of the content files that modules are written in.
     *
     * @param folder empty
     * @param files of the package that it was read from
     */
    void write(Path folder, SourceFiles files) throws IOException;

    /** The same on other terms, where no course is among its files. */
    NativeContent on(ImportTerms terms);

    /** Whether it has nothing to write. */
    boolean isEmpty();

    /** The modules that it writes and of which no course is among its files, in order. */
    List<ModuleText> modules();
}
