package org.lmiinstitute.lms.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.external.internal.ExternalFileTable;
import org.lmiinstitute.lms.external.internal.ExternalPackageRepository;
import org.lmiinstitute.lms.media.RestrictedFiles;

/**
 * Installed packages. Trusted: it asks nobody who they are; the import of {@code packaging} installs, open launches are given files.
 */
@ApplicationScoped
public class ExternalPackages {

    private ExternalPackageRepository packages;
    private ExternalFileTable files;
    private RestrictedFiles contents;
    private Clock clock;

    protected ExternalPackages() {}

    @Inject
    public ExternalPackages(
            ExternalPackageRepository packages, ExternalFileTable files, RestrictedFiles contents, Clock clock) {
        this.packages = packages;
        this.files = files;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * The content of a package, written to the disk and not yet installed.
     *
     * @param hash names the restricted file
     * @param places where each file lies in it
     */
    public record Content(String hash, long size, List<PackageFilePlace> places) {}

    /**
     * Writes the files of a package behind one another, in one pass and outside of any transaction.
     *
     * @param run names who writes; what a run of this name left by half is cleared away
     * @param progress is told how many bytes more are written
     */
    public Content write(String run, Iterable<? extends PackedFile> packed, LongConsumer progress) {
        List<PackageFilePlace> places = new ArrayList<>();
        String hash = contents.keep(run, (out, half) -> {
            long position = 0;
            for (PackedFile file : packed) {
                long size = copy(file, out, progress);
                places.add(new PackageFilePlace(file.path(), position, size));
                position += size;
            }
        });
        long size = places.stream().mapToLong(PackageFilePlace::size).sum();
        return new Content(hash, size, List.copyOf(places));
    }

    private static long copy(PackedFile file, OutputStream out, LongConsumer progress) throws IOException {
        try (InputStream content = file.open()) {
            long size = content.transferTo(out);
            progress.accept(size);
            return size;
        }
    }

    /** Installs a package whose content is written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ExternalPackage install(UUID id, PackageStructure structure, Content content) {
        ExternalPackage installed = new ExternalPackage(
                id, structure, content.hash(), content.size(), content.places().size(), clock.instant());
        packages.add(installed);
        files.add(id, content.places());
        return installed;
    }

    public Optional<ExternalPackage> find(UUID id) {
        return packages.find(id);
    }

    /** @throws NotFoundException if there is none */
    public ExternalPackage get(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundException("external package", id));
    }

    /** A file of a package by its path; empty if it has none there. */
    public Optional<PackageFilePlace> findFile(UUID packageId, String path) {
        return files.find(packageId, path);
    }

    /** The file in which all files of a package lie; to be read only. */
    public Path content(ExternalPackage installed) {
        return contents.path(installed.contentHash());
    }
}
