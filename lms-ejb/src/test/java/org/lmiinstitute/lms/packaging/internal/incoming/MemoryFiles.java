package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A delivered package that a test writes down file by file. */
public final class MemoryFiles implements SourceFiles {

    private final List<SourceFile> files = new ArrayList<>();

    /** Adds a file. */
    public MemoryFiles with(String path, String content) {
        files.add(new MemoryFile(path, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    @Override
    public List<SourceFile> all() {
        return List.copyOf(files);
    }

    @Override
    public Optional<SourceFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private static final class MemoryFile implements SourceFile {

        private final String path;
        private final byte[] content;

        MemoryFile(String path, byte[] content) {
            this.path = path;
            this.content = content;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
