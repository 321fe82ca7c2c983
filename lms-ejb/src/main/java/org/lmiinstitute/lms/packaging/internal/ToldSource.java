package org.lmiinstitute.lms.packaging.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lmiinstitute.lms.common.job.JobRun;

/** A source that tells a run how much of it was read, if it is long. */
record ToldSource(PackageEntry.Source source, JobRun run) implements PackageEntry.Source {

    @Override
    public InputStream open() throws IOException {
        return bytes() == 0 ? source.open() : new Told(source.open(), run);
    }

    @Override
    public long bytes() {
        return source.bytes();
    }

    private static final class Told extends FilterInputStream {

        private final JobRun run;

        Told(InputStream bytes, JobRun run) {
            super(bytes);
            this.run = run;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            run.advance(Math.max(0, read));
            return read;
        }
    }
}
