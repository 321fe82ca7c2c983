package org.lmiinstitute.lms.partner.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PackageUse;
import org.lmiinstitute.lms.partner.PartnerUse;

/** Reads a row of sums as {@link UseTable} selects it. */
final class UseRow {

    private UseRow() {}

    static PackageUse read(Object[] row) {
        return new PackageUse(
                uuid(row[0]),
                (String) row[1],
                PackageSubject.Kind.valueOf((String) row[2]),
                PackageFormat.find((String) row[3]).orElseThrow(),
                uuid(row[4]),
                count(row[5]),
                count(row[11]),
                count(row[6]),
                count(row[7]),
                count(row[8]),
                mean((BigDecimal) row[9], count(row[10])));
    }

    static PartnerUse ofPartner(Object[] row) {
        return new PartnerUse(uuid(row[12]), read(row));
    }

    private static UUID uuid(Object bytes) {
        return UuidBytes.toUuid((byte[]) bytes);
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }

    private static Optional<BigDecimal> mean(BigDecimal sum, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL32)
                        .stripTrailingZeros());
    }
}
