package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;

/**
 * Where the questions of a test stand. The profile knows seven kinds of questions, so Canvas writes beside each test a file of QTI
 * 1.2 with all of them, and banks in such files alone; the manifest calls them settings of a learning application.
 */
final class TestFile {

    static final String NOTE = "the file beside it was read instead, which has all questions of the test";

    private static final String FOLDER = "non_cc_assessments/";
    private static final String ENDING = ".xml.qti";

    private TestFile() {}

    /** The fuller file if there is one, else that of the profile. */
    static Optional<SourceFile> of(ImsResource test, SourceFiles files) {
        return files.find(FOLDER + test.id() + ENDING).or(() -> test.main().flatMap(files::find));
    }

    /** Whether a resource is a bank, whatever its type says. */
    static boolean isBank(ImsResource resource) {
        return resource.main()
                .filter(path -> path.startsWith(FOLDER) && path.endsWith(ENDING))
                .isPresent();
    }
}
