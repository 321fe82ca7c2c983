package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of a zip on disk. Whatever can be told from its directory is checked before any file is given out: that no path leads
 * out, that no two entries share a name or bytes, that all of it together stays within the limits. What files hold is checked while
 * they are read, against what the directory said; a file that is longer ends there. An archive within the archive is a file as
 * others are and stays closed.
 */
public final class SourceArchive implements OpenDelivery {

    private final ZipBytes zip;
    private final List<SourceFile> files;
    private final Map<String, SourceFile> byPath;

    private SourceArchive(ZipBytes zip, List<SourceFile> files) {
        this.zip = zip;
        this.files = files;
        this.byPath = files.stream().collect(Collectors.toUnmodifiableMap(SourceFile::path, Function.identity()));
    }

    /**
     * Opens an archive and checks its directory.
     *
     * @throws ArchiveRefusedException if it is no zip, is damaged or breaks a limit
     */
    public static SourceArchive open(Path file, ArchiveLimits limits) throws IOException {
        ZipBytes zip = new ZipBytes(file);
        try {
            return new SourceArchive(zip, new ZipDirectory(zip, limits).files());
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    @Override
    public List<SourceFile> all() {
        return files;
    }

    @Override
    public Optional<SourceFile> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
