package org.lmiinstitute.lms.packaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobFailedException;
import org.lmiinstitute.lms.common.job.JobService;
import org.lmiinstitute.lms.common.job.JobState;
import org.lmiinstitute.lms.packaging.internal.PackageJobs;
import org.lmiinstitute.lms.packaging.internal.PackageMaker;

/**
 * Gives the package of a module or course, as it is published now, in a format under a licence's terms, and has it made by a job when
 * there is none yet; who asks for the same meanwhile shares the job. Trusted: whoever calls has checked the licence. A package is made
 * into a file of its own and becomes visible when it is whole, so no half file is ever served; making one holds no transaction open.
 */
@ApplicationScoped
public class PackageService {

    private PackageMaker maker;
    private JobService jobs;

    protected PackageService() {}

    @Inject
    public PackageService(PackageMaker maker, JobService jobs) {
        this.maker = maker;
        this.jobs = jobs;
    }

    /** The package if it was made before. */
    public Optional<PackageFile> findPackage(PackageOrder order) {
        return maker.find(order);
    }

    /** A package that was made, by its id. */
    public Optional<PackageFile> findPackage(UUID packageId) {
        return maker.find(packageId);
    }

    /**
     * The package, or the job that makes it.
     *
     * @param organizationId for whose people and programs it is made
     * @param orderedBy the account or API client
     * @param patience how long to wait for one that is not there yet
     * @throws JobFailedException with the cause if it could not be made
     */
    public PackageState request(PackageOrder order, UUID organizationId, Optional<UUID> orderedBy, Duration patience) {
        return findPackage(order).<PackageState>map(PackageState.Ready::new).orElseGet(() -> {
            Job job = jobs.order(PackageJobs.order(order, maker.packageId(order), organizationId, orderedBy));
            return outcome(order, jobs.await(job.id(), patience));
        });
    }

    private PackageState outcome(PackageOrder order, Job job) {
        if (job.state() == JobState.FAILED) {
            throw new JobFailedException(job);
        }
        // a new edition may have been published meanwhile: then who asks again orders that one
        return findPackage(order)
                .filter(file -> job.state() == JobState.DONE)
                .<PackageState>map(PackageState.Ready::new)
                .orElseGet(() -> new PackageState.UnderWay(job));
    }

    /** What a job makes, if it makes a package. */
    public Optional<PackageOrder> orderOf(Job job) {
        return PackageJobs.orderOf(job);
    }

    /** The modules inside packages that were made, in order, by the package's id. */
    public Map<UUID, List<PackagedRevision>> modulesOf(Collection<UUID> packageIds) {
        return maker.modulesOf(packageIds);
    }
}
