package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/** A delivered package that lies in memory. */
public final class DeliveredFiles implements SourceFiles {

    private final Map<String, SourceFile> files = new LinkedHashMap<>();

    public static DeliveredFiles with(String path, String text) {
        return new DeliveredFiles().and(path, text);
    }

    public DeliveredFiles and(String path, String text) {
        files.put(path, new InMemory(path, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Files of which only their being there matters. */
    public DeliveredFiles andPages(String... paths) {
        for (String path : paths) {
            and(path, "<p>A page</p>");
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

    private record InMemory(String path, byte[] content) implements SourceFile {

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
