package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** Makes packages from published revisions and remembers those that it made. */
@ApplicationScoped
public class PackageMaker {

    private static final Logger LOG = System.getLogger(PackageMaker.class.getName());

    private RevisionService revisions;
    private PlayerFiles player;
    private PackageFiles files;
    private PackageRepository made;
    private Instance<PackageWriter> writers;
    private Clock clock;

    protected PackageMaker() {}

    @Inject
    PackageMaker(
            RevisionService revisions,
            PlayerFiles player,
            PackageFiles files,
            PackageRepository made,
            @Any Instance<PackageWriter> writers,
            Clock clock) {
        this.revisions = revisions;
        this.player = player;
        this.files = files;
        this.made = made;
        this.writers = writers;
        this.clock = clock;
    }

    /** The package with today's player, if it was made and its file is still there. */
    public Optional<PackageFile> find(UUID revisionId, PackageFormat format, UUID licenceId) {
        PackageIdentity identity = identity(revisionId, format, licenceId);
        return made.find(identity.packageId())
                .filter(row -> files.has(row.sha256()))
                .map(row -> file(identity, row));
    }

    /**
     * Makes the package. Two requests at once may both do the work; they make the same bytes, so the second finds its file kept and
     * its row entered.
     */
    public PackageFile make(UUID revisionId, PackageFormat format, UUID licenceId) {
        PackageIdentity identity = identity(revisionId, format, licenceId);
        PackageContent content = content(revisions.getRevision(revisionId), identity);
        warnOfLongState(content);
        MediaFile file = files.keep(entries(content));
        ModulePackage row =
                new ModulePackage(identity, file.sha256(), file.bytes(), fileName(content), clock.instant());
        made.enter(identity, row);
        return file(identity, row);
    }

    private static void warnOfLongState(PackageContent content) {
        int longest = SuspendData.longest(content.document());
        if (content.identity().format() == PackageFormat.SCORM_12 && longest > SuspendData.LIMIT) {
            LOG.log(
                    Level.WARNING,
                    "The state of \"{0}\" can reach {1} characters; SCORM 1.2 takes {2}, so answers may be lost on resume.",
                    content.title(),
                    longest,
                    SuspendData.LIMIT);
        }
    }

    private PackageIdentity identity(UUID revisionId, PackageFormat format, UUID licenceId) {
        return new PackageIdentity(revisionId, format, licenceId, player.hash());
    }

    private PackageContent content(RevisionDocument revision, PackageIdentity identity) {
        JsonNode key = Json.parse(revision.answerKeyJson());
        return PackageAssembly.assemble(revision.document(), key, identity, player.entries(), files::media);
    }

    private List<PackageEntry> entries(PackageContent content) {
        List<PackageEntry> entries = new ArrayList<>(content.files());
        entries.addAll(writer(content.identity().format()).manifest(content));
        return entries;
    }

    private PackageWriter writer(PackageFormat format) {
        return writers.stream()
                .filter(writer -> writer.format() == format)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No writer for " + format));
    }

    /** For example {@code reading-the-unemployment-rate-1.2-scorm12.zip}. */
    private static String fileName(PackageContent content) {
        return FileNames.slug(content.title()) + "-" + content.revision() + "-"
                + content.identity().format().code() + ".zip";
    }

    private PackageFile file(PackageIdentity identity, ModulePackage row) {
        return new PackageFile(
                identity.packageId(),
                identity.revisionId(),
                identity.format(),
                identity.licenceId(),
                row.sha256(),
                row.bytes(),
                row.fileName(),
                files.path(row.sha256()));
    }
}
