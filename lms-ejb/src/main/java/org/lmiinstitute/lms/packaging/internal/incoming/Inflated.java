package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks deflated bytes, and gives back the native memory for it when closed. */
final class Inflated extends InflaterInputStream {

    private static final int BUFFER = 1 << 14;

    Inflated(InputStream packed) {
        super(packed, new Inflater(true), BUFFER);
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
