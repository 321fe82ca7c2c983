package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A delivered package that a test writes down file by file. */
public final class MemoryFiles implements SourceFiles {

    private final Map<String, SourceFile> files = new LinkedHashMap<>();

    /** Adds a file. */
    public MemoryFiles with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file that is no text. */
    public MemoryFiles with(String path, byte[] content) {
        files.put(path, new MemoryFile(path, content));
        return this;
    }

    /** Adds files of which only their being there matters. */
    public MemoryFiles withPages(String... paths) {
        for (String path : paths) {
            with(path, "<p>A page</p>");
        }
        return this;
    }

    @Override
    public List<SourceFile> all() {
        return List.copyOf(files.values());
    }

    @Override
    public Optional<SourceFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private record MemoryFile(String path, byte[] content) implements SourceFile {

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
