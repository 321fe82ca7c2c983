package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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

    /** Adds a file over which its first reader falls, as it would over a fault of its own. */
    public MemoryFiles withTrap(String path, String content) {
        files.put(path, new Trap(new MemoryFile(path, content.getBytes(StandardCharsets.UTF_8)), new AtomicBoolean()));
        return this;
    }

    /** Adds a file that was damaged on its way. */
    public MemoryFiles withDamaged(String path) {
        files.put(path, new Damaged(path));
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

    private record Trap(SourceFile file, AtomicBoolean isSprung) implements SourceFile {

        @Override
        public String path() {
            return file.path();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public InputStream open() throws IOException {
            if (isSprung.compareAndSet(false, true)) {
                throw new IllegalStateException("The reader of " + path() + " falls");
            }
            return file.open();
        }
    }

    private record Damaged(String path) implements SourceFile {

        @Override
        public long size() {
            return 1;
        }

        @Override
        public InputStream open() {
            throw new ArchiveRefusedException(path, "its checksum is wrong", "download it again");
        }
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
