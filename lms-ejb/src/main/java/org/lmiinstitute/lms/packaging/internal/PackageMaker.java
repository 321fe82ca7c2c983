package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageOrder;
import org.lmiinstitute.lms.packaging.PackagedRevision;

/** Makes packages from what is published and remembers those that it made. */
@ApplicationScoped
public class PackageMaker {

    private static final Logger LOG = System.getLogger(PackageMaker.class.getName());

    private Editions editions;
    private PlayerFiles player;
    private PackageFiles files;
    private HomeLines home;
    private PackageRepository made;
    private Instance<PackageWriter> writers;
    private Clock clock;

    protected PackageMaker() {}

    @Inject
    PackageMaker(
            Editions editions,
            PlayerFiles player,
            PackageFiles files,
            HomeLines home,
            PackageRepository made,
            @Any Instance<PackageWriter> writers,
            Clock clock) {
        this.editions = editions;
        this.player = player;
        this.files = files;
        this.home = home;
        this.made = made;
        this.writers = writers;
        this.clock = clock;
    }

    /** The package of what is published now, with today's player, if it was made and its file is still there. */
    public Optional<PackageFile> find(PackageOrder order) {
        return made.find(packageId(order))
                .filter(row -> files.has(row.sha256()))
                .map(this::file);
    }

    /** A package that was made, whatever was published since. */
    public Optional<PackageFile> find(UUID packageId) {
        return made.find(packageId).map(this::file);
    }

    /** The id that the package of what is published now has, made or not. */
    public UUID packageId(PackageOrder order) {
        return identity(edition(order), order).packageId();
    }

    /**
     * Makes the package. Two runs at once may both do the work; they make the same bytes, so the second finds its file kept and its row
     * entered.
     */
    public PackageFile make(PackageOrder order, JobRun run) {
        Edition edition = edition(order);
        PackageIdentity identity = identity(edition, order);
        PackageContent content = new PackageContent(identity, edition, home.of(identity), player.kit(), files::media);
        warnOfLongState(content);
        MediaFile file = files.keep(content, writer(order.format()).entries(content), run);
        MadePackage row = new MadePackage(content, file, fileName(content), clock.instant());
        home.open(content);
        made.enter(row, edition.revisions().toList());
        return file(row);
    }

    public Map<UUID, List<PackagedRevision>> modulesOf(Collection<UUID> packageIds) {
        return made.modulesOf(packageIds);
    }

    private static void warnOfLongState(PackageContent content) {
        if (content.identity().format() == PackageFormat.SCORM_12) {
            content.modules().forEach(PackageMaker::warnOfLongState);
        }
    }

    private static void warnOfLongState(PackagedModule module) {
        int longest = SuspendData.longest(module.document());
        if (longest > SuspendData.LIMIT) {
            LOG.log(
                    Level.WARNING,
                    "The state of \"{0}\" can reach {1} characters; SCORM 1.2 takes {2}, so answers may be lost on resume.",
                    module.title(),
                    longest,
                    SuspendData.LIMIT);
        }
    }

    private Edition edition(PackageOrder order) {
        return editions.current(order.subject()).as(order.format().kind());
    }

    private PackageIdentity identity(Edition edition, PackageOrder order) {
        PackageFormat.Kind kind = order.format().kind();
        return new PackageIdentity(
                edition.fingerprint(kind),
                order.format(),
                order.terms(),
                player.hash(kind),
                writer(order.format()).version());
    }

    private PackageWriter writer(PackageFormat format) {
        return writers.stream()
                .filter(writer -> writer.formats().contains(format))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No writer for " + format));
    }

    /** For example {@code reading-the-unemployment-rate-1.2-scorm12.zip}. */
    private static String fileName(PackageContent content) {
        return FileNames.slug(content.about().title()) + "-" + content.about().revision() + "-"
                + content.identity().format().code() + ".zip";
    }

    private PackageFile file(MadePackage row) {
        return new PackageFile(
                row.id(),
                row.subject(),
                row.revision(),
                PackageFormat.find(row.format()).orElseThrow(),
                row.licenceId(),
                row.sha256(),
                row.bytes(),
                row.fileName(),
                files.path(row.sha256()));
    }
}
