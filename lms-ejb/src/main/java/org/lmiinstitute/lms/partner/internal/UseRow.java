package org.lmiinstitute.lms.partner.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PackageCalls;
import org.lmiinstitute.lms.partner.PackageUse;
import org.lmiinstitute.lms.partner.PartnerUse;

/** Reads rows of sums and of starts as {@link UseTable} selects them. */
final class UseRow {

    private UseRow() {}

    static PackageUse read(ResultSet row) throws SQLException {
        return new PackageUse(
                Columns.uuid(row, "module_id"),
                row.getString("revision"),
                kind(row),
                format(row),
                Columns.uuid(row, "package_id"),
                row.getLong("starts"),
                row.getLong("learners"),
                row.getLong("completions"),
                row.getLong("passes"),
                row.getLong("failures"),
                mean(row.getBigDecimal("score_sum"), row.getLong("scores")));
    }

    static PartnerUse ofPartner(ResultSet row) throws SQLException {
        return new PartnerUse(Columns.uuid(row, "organization_id"), read(row));
    }

    static PackageCalls calls(ResultSet row) throws SQLException {
        return new PackageCalls(
                Columns.uuid(row, "organization_id"),
                new PackageSubject(kind(row), Columns.uuid(row, "subject_id")),
                row.getString("revision"),
                format(row),
                Columns.uuid(row, "package_id"),
                row.getLong("starts"),
                Columns.instant(row, "last_start"));
    }

    private static PackageSubject.Kind kind(ResultSet row) throws SQLException {
        return PackageSubject.Kind.valueOf(row.getString("subject_kind"));
    }

    private static PackageFormat format(ResultSet row) throws SQLException {
        return PackageFormat.find(row.getString("format")).orElseThrow();
    }

    private static Optional<BigDecimal> mean(BigDecimal sum, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL32)
                        .stripTrailingZeros());
    }
}
