package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.partner.PackageCalls;
import org.lmiinstitute.lms.partner.PackageUse;
import org.lmiinstitute.lms.partner.PartnerUse;

/** The tables {@code package_start}, {@code package_use} and {@code package_learner}. */
@ApplicationScoped
public class UseTable {

    private static final String STARTED =
            """
            insert into package_start (package_id, day, starts, last_at) values (?, ?, 1, ?)
              on duplicate key update starts = starts + 1, last_at = ?
            """;

    private static final String LAST_STARTS =
            "select package_id, max(last_at) last_start from package_start where package_id in (%s) group by package_id";

    private static final String ADD =
            """
            insert into package_use (package_id, module_id, revision, day, starts, completions, passes, failures, score_sum, scores)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              on duplicate key update starts = starts + values(starts), completions = completions + values(completions),
                passes = passes + values(passes), failures = failures + values(failures),
                score_sum = score_sum + values(score_sum), scores = scores + values(scores)
            """;

    private static final String MEET =
            "insert ignore into package_learner (package_id, module_id, learner_hash, first_day) values (?, ?, ?, ?)";

    /** Learners stand beside the sums of all days, because one of yesterday is no new one today. */
    private static final String SUMS =
            """
            select c.organization_id, u.module_id, u.revision, c.subject_kind, c.format, u.package_id,
                   sum(u.starts) starts, sum(u.completions) completions, sum(u.passes) passes, sum(u.failures) failures,
                   sum(u.score_sum) score_sum, sum(u.scores) scores,
                   (select count(*) from package_learner l
                     where l.package_id = u.package_id and l.module_id = u.module_id and l.first_day <= ?) learners
              from package_use u
              join (select distinct package_id, subject_kind, format, organization_id from package_copy) c
                on c.package_id = u.package_id
             where u.day between ? and ?%s
             group by c.organization_id, u.module_id, u.revision, c.subject_kind, c.format, u.package_id
             order by c.organization_id, u.module_id, u.revision, c.format, u.package_id
            """;

    private static final String CALLS =
            """
            select c.organization_id, c.subject_kind, c.subject_id, c.revision, c.format, s.package_id,
                   sum(s.starts) starts, max(s.last_at) last_start
              from package_start s
              join (select distinct package_id, organization_id, subject_kind, subject_id, revision, format from package_copy) c
                on c.package_id = s.package_id
             where s.day between ? and ?%s
             group by c.organization_id, c.subject_kind, c.subject_id, c.revision, c.format, s.package_id
             order by c.organization_id, last_start desc, s.package_id
            """;

    private static final String OF_ONE = " and c.organization_id = ?";
    private static final String OF_ALL = "";

    private Database database;

    protected UseTable() {}

    @Inject
    public UseTable(Database database) {
        this.database = database;
    }

    public void started(UUID packageId, Instant now) {
        database.update(STARTED, packageId, LocalDate.ofInstant(now, ZoneOffset.UTC), now, now);
    }

    /** When packages last said that they run; those that never did are left out. */
    public Map<UUID, Instant> lastStarts(Collection<UUID> packageIds) {
        Map<UUID, Instant> starts = new HashMap<>();
        database.queryIn(
                LAST_STARTS,
                packageIds,
                row -> starts.put(Columns.uuid(row, "package_id"), Columns.instant(row, "last_start")));
        return starts;
    }

    void add(ReportedUse use) {
        database.update(
                ADD,
                use.packageId(),
                use.moduleId(),
                use.revision(),
                use.day(),
                count(use, ReportedUse.Kind.START),
                count(use, ReportedUse.Kind.COMPLETION),
                count(use, ReportedUse.Kind.PASS),
                count(use, ReportedUse.Kind.FAILURE),
                use.score().orElse(BigDecimal.ZERO),
                use.score().isPresent() ? 1 : 0);
        database.update(MEET, use.packageId(), use.moduleId(), LearnerHash.of(use.learner()), use.day());
    }

    /** The sums of days, the first and the last among them, by module, revision and package. */
    public List<PackageUse> ofOrganization(UUID organizationId, LocalDate first, LocalDate last) {
        return database.query(SUMS.formatted(OF_ONE), UseRow::read, last, first, last, organizationId);
    }

    /** The same of all organizations. */
    public List<PartnerUse> ofAll(LocalDate first, LocalDate last) {
        return database.query(SUMS.formatted(OF_ALL), UseRow::ofPartner, last, first, last);
    }

    /** How often packages said that they start, on the same days. */
    public List<PackageCalls> callsOf(UUID organizationId, LocalDate first, LocalDate last) {
        return database.query(CALLS.formatted(OF_ONE), UseRow::calls, first, last, organizationId);
    }

    /** The same of all organizations. */
    public List<PackageCalls> callsOfAll(LocalDate first, LocalDate last) {
        return database.query(CALLS.formatted(OF_ALL), UseRow::calls, first, last);
    }

    private static int count(ReportedUse use, ReportedUse.Kind kind) {
        return use.kind() == kind ? 1 : 0;
    }
}
