package org.lmiinstitute.lms.common.job;

import java.util.Optional;
import java.util.UUID;

/**
 * What is to be done.
 *
 * @param kind names the {@link JobHandler}
 * @param key what the work is, in up to 190 ASCII characters: an order with the key of a job that waits or runs gets that job
 * @param parameters what the handler needs, as JSON
 * @param organizationId whose people and programs may look at the job and cancel it
 * @param orderedBy the account or API client
 * @param resultPath the address, from the installation's root, where the result is to be had once it is done
 */
public record JobOrder(
        String kind, String key, String parameters, UUID organizationId, Optional<UUID> orderedBy, String resultPath) {}
