package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.InputStream;

/** A file in a zip. */
record ZippedFile(ZipBytes zip, String path, PackedContent content) implements SourceFile {

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream open() {
        InputStream packed = zip.stream(content.start(), content.packed());
        return new CheckedContent(path, content, content.stored() ? packed : new Inflated(packed));
    }
}
