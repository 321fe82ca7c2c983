package org.lmiinstitute.lms.partner.internal;

import java.sql.Timestamp;
import java.time.ZoneOffset;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PackageCalls;

/** Reads a row of starts as {@link UseTable} selects it. */
final class CallsRow {

    private CallsRow() {}

    static PackageCalls read(Object[] row) {
        return new PackageCalls(
                UuidBytes.toUuid((byte[]) row[0]),
                new PackageSubject(PackageSubject.Kind.valueOf((String) row[1]), UuidBytes.toUuid((byte[]) row[2])),
                (String) row[3],
                PackageFormat.find((String) row[4]).orElseThrow(),
                UuidBytes.toUuid((byte[]) row[5]),
                ((Number) row[6]).longValue(),
                ((Timestamp) row[7]).toLocalDateTime().toInstant(ZoneOffset.UTC));
    }
}
