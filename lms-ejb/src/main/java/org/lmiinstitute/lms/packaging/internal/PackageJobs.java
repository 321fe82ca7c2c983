package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobHandler;
import org.lmiinstitute.lms.common.job.JobOrder;
import org.lmiinstitute.lms.common.job.JobRun;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageOrder;

/** Makes packages beside the requests. */
@ApplicationScoped
public class PackageJobs implements JobHandler {

    private static final String KIND = "package";
    private static final JsonColumn<PackageOrder> PARAMETERS = new JsonColumn<>(PackageOrder.class);

    private PackageMaker maker;

    protected PackageJobs() {}

    @Inject
    public PackageJobs(PackageMaker maker) {
        this.maker = maker;
    }

    /** The job that makes a package; one at a time of the same id. */
    public static JobOrder order(PackageOrder order, UUID packageId, UUID organizationId, Optional<UUID> orderedBy) {
        return new JobOrder(
                KIND,
                packageId.toString(),
                PARAMETERS.write(order),
                organizationId,
                orderedBy,
                "/api/v1/" + order.subject().kind().name().toLowerCase(Locale.ROOT) + "s/"
                        + order.subject().id() + "/packages/" + order.format().code());
    }

    /** What a job makes, if it makes a package. */
    public static Optional<PackageOrder> orderOf(Job job) {
        return Optional.of(job).filter(one -> one.kind().equals(KIND)).map(one -> PARAMETERS.read(one.parameters()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Makes it, unless a run before had just made it when its server died. */
    @Override
    public String run(JobRun run) {
        PackageOrder order = PARAMETERS.read(run.parameters());
        PackageFile file = maker.find(order).orElseGet(() -> maker.make(order, run));
        return JsonNodeFactory.instance
                .objectNode()
                .put("package", file.packageId().toString())
                .put("sha256", file.sha256())
                .put("bytes", file.bytes())
                .toString();
    }
}
