package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.partner.PackageCalls;
import org.lmiinstitute.lms.partner.PackageUse;
import org.lmiinstitute.lms.partner.PartnerUse;

/** The tables {@code package_start}, {@code package_use} and {@code package_learner}. */
@ApplicationScoped
public class UseTable {

    private static final String STARTED =
            """
            insert into package_start (package_id, day, starts, last_at) values (?1, ?2, 1, ?3)
              on duplicate key update starts = starts + 1, last_at = ?3
            """;

    private static final String LAST_STARTS =
            "select package_id, max(last_at) from package_start where package_id in (%s) group by package_id";

    private static final String ADD =
            """
            insert into package_use (package_id, module_id, revision, day, starts, completions, passes, failures, score_sum, scores)
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
              on duplicate key update starts = starts + ?5, completions = completions + ?6, passes = passes + ?7,
                failures = failures + ?8, score_sum = score_sum + ?9, scores = scores + ?10
            """;

    private static final String MEET =
            "insert ignore into package_learner (package_id, module_id, learner_hash, first_day) values (?1, ?2, ?3, ?4)";

    /** Learners stand beside the sums of all days, because one of yesterday is no new one today. */
    private static final String SUMS =
            """
            select u.module_id, u.revision, c.subject_kind, c.format, u.package_id,
                   sum(u.starts), sum(u.completions), sum(u.passes), sum(u.failures), sum(u.score_sum), sum(u.scores),
                   (select count(*) from package_learner l
                     where l.package_id = u.package_id and l.module_id = u.module_id and l.first_day <= ?2),
                   c.organization_id
              from package_use u
              join (select distinct package_id, subject_kind, format, organization_id from package_copy%s) c
                on c.package_id = u.package_id
             where u.day between ?1 and ?2
             group by c.organization_id, u.module_id, u.revision, c.subject_kind, c.format, u.package_id
             order by c.organization_id, u.module_id, u.revision, c.format, u.package_id
            """;

    private static final String CALLS =
            """
            select c.organization_id, c.subject_kind, c.subject_id, c.revision, c.format, s.package_id, sum(s.starts), max(s.last_at)
              from package_start s
              join (select distinct package_id, organization_id, subject_kind, subject_id, revision, format from package_copy%s) c
                on c.package_id = s.package_id
             where s.day between ?1 and ?2
             group by c.organization_id, c.subject_kind, c.subject_id, c.revision, c.format, s.package_id
             order by c.organization_id, max(s.last_at) desc, s.package_id
            """;

    private static final String OF_ONE = " where organization_id = ?3";

    @Inject
    private EntityManager entities;

    public void started(UUID packageId, Instant now) {
        entities.createNativeQuery(STARTED)
                .setParameter(1, UuidBytes.of(packageId))
                .setParameter(2, Date.valueOf(LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }

    /** When packages last said that they run; those that never did are left out. */
    public Map<UUID, Instant> lastStarts(Collection<UUID> packageIds) {
        if (packageIds.isEmpty()) {
            return Map.of();
        }
        String places = String.join(",", Collections.nCopies(packageIds.size(), "?"));
        Query query = entities.createNativeQuery(LAST_STARTS.formatted(places));
        int place = 1;
        for (UUID packageId : packageIds) {
            query.setParameter(place++, UuidBytes.of(packageId));
        }
        Map<UUID, Instant> starts = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            LocalDateTime last = ((Timestamp) columns[1]).toLocalDateTime();
            starts.put(UuidBytes.toUuid((byte[]) columns[0]), last.toInstant(ZoneOffset.UTC));
        }
        return starts;
    }

    void add(ReportedUse use) {
        entities.createNativeQuery(ADD)
                .setParameter(1, UuidBytes.of(use.packageId()))
                .setParameter(2, UuidBytes.of(use.moduleId()))
                .setParameter(3, use.revision())
                .setParameter(4, Date.valueOf(use.day()))
                .setParameter(5, count(use, ReportedUse.Kind.START))
                .setParameter(6, count(use, ReportedUse.Kind.COMPLETION))
                .setParameter(7, count(use, ReportedUse.Kind.PASS))
                .setParameter(8, count(use, ReportedUse.Kind.FAILURE))
                .setParameter(9, use.score().orElse(BigDecimal.ZERO))
                .setParameter(10, use.score().isPresent() ? 1 : 0)
                .executeUpdate();
        entities.createNativeQuery(MEET)
                .setParameter(1, UuidBytes.of(use.packageId()))
                .setParameter(2, UuidBytes.of(use.moduleId()))
                .setParameter(3, LearnerHash.of(use.learner()))
                .setParameter(4, Date.valueOf(use.day()))
                .executeUpdate();
    }

    /** The sums of days, the first and the last among them, by module, revision and package. */
    public List<PackageUse> ofOrganization(UUID organizationId, LocalDate first, LocalDate last) {
        return ofOne(SUMS, organizationId, first, last).stream()
                .map(UseRow::read)
                .toList();
    }

    /** The same of all organizations. */
    public List<PartnerUse> ofAll(LocalDate first, LocalDate last) {
        return ofAll(SUMS, first, last).stream().map(UseRow::ofPartner).toList();
    }

    /** How often packages said that they start, on the same days. */
    public List<PackageCalls> callsOf(UUID organizationId, LocalDate first, LocalDate last) {
        return ofOne(CALLS, organizationId, first, last).stream()
                .map(CallsRow::read)
                .toList();
    }

    /** The same of all organizations. */
    public List<PackageCalls> callsOfAll(LocalDate first, LocalDate last) {
        return ofAll(CALLS, first, last).stream().map(CallsRow::read).toList();
    }

    private List<Object[]> ofOne(String sql, UUID organizationId, LocalDate first, LocalDate last) {
        return rows(between(sql.formatted(OF_ONE), first, last).setParameter(3, UuidBytes.of(organizationId)));
    }

    private List<Object[]> ofAll(String sql, LocalDate first, LocalDate last) {
        return rows(between(sql.formatted(""), first, last));
    }

    private Query between(String sql, LocalDate first, LocalDate last) {
        return entities.createNativeQuery(sql)
                .setParameter(1, Date.valueOf(first))
                .setParameter(2, Date.valueOf(last));
    }

    private static List<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private static int count(ReportedUse use, ReportedUse.Kind kind) {
        return use.kind() == kind ? 1 : 0;
    }
}
