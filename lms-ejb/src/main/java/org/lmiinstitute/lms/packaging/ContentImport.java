package org.lmiinstitute.lms.packaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Problem;

/**
 * A file from elsewhere on its way in.
 *
 * @param organizationId whose trainers look at it, accept it and discard it
 * @param accountId who gave it in; empty if the operator did
 * @param bytes length of the file when it is whole
 * @param sha256 hash of the whole file in lower-case hex, once it was read
 * @param kind the format, in words; empty until it was read
 * @param title what the file calls itself; empty until it was read
 * @param counts what becomes of what it holds
 * @param terms how it will stand in the catalogue; empty until it was read, and where what comes in says that itself
 * @param problems why it was refused, or why it could not be taken in the last time
 * @param contentHash names the zip of the content files that came of it, if any did
 * @param jobId the job that works on it, or did last
 */
public record ContentImport(
        UUID id,
        UUID organizationId,
        Optional<UUID> accountId,
        String fileName,
        long bytes,
        Optional<String> sha256,
        String kind,
        String title,
        ImportState state,
        ImportCounts counts,
        Optional<ImportTerms> terms,
        List<Problem> problems,
        Optional<String> contentHash,
        Optional<UUID> jobId,
        Instant startedAt,
        Instant changedAt) {}
