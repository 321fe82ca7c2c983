package org.lmiinstitute.lms.packaging.internal.incoming.run;

import java.io.IOException;
import java.io.InputStream;
import org.lmiinstitute.lms.external.PackedFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;

/** A delivered file as an external package takes it. */
record PackedSource(SourceFile file) implements PackedFile {

    @Override
    public String path() {
        return file.path();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }
}
