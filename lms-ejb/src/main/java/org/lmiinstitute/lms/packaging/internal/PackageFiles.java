package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.media.MediaStore;
import org.lmiinstitute.lms.media.RestrictedFiles;

/**
 * Where the bytes of packages come from and go to. Their media are anybody's; packages hold answer keys, so they are kept among the
 * restricted files, which no address serves.
 */
@ApplicationScoped
class PackageFiles {

    private MediaStore media;
    private RestrictedFiles packages;

    protected PackageFiles() {}

    @Inject
    PackageFiles(MediaStore media, RestrictedFiles packages) {
        this.media = media;
        this.packages = packages;
    }

    boolean has(String sha256) {
        return packages.has(sha256);
    }

    Path path(String sha256) {
        return packages.path(sha256);
    }

    /** The bytes of {@code media/<sha256>.<extension>}. */
    PackageEntry.Source media(String path) {
        return new KeptMedia(media.path(path.substring("media/".length(), path.lastIndexOf('.'))));
    }

    /** Writes the zip in one pass, and tells the run how far it is; then it is read back once for its reports. */
    MediaFile keep(PackageContent content, Collection<PackageEntry> entries, JobRun run) {
        run.begin(
                "writing",
                entries.stream().mapToLong(entry -> entry.source().bytes()).sum());
        List<PackageEntry> told = entries.stream()
                .map(entry -> new PackageEntry(entry.path(), new ToldSource(entry.source(), run)))
                .toList();
        return packages.keep(
                run.job().toString(), "package.zip", (out, half) -> PackageAssembly.write(content, told, out, half));
    }
}
