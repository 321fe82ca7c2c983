package org.lmiinstitute.lms.common;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Ids, instants and causes as the columns of a {@link Database} hold them. */
public final class Columns {

    /** What a column of causes takes. */
    private static final int LONGEST_CAUSE = 2_000;

    private Columns() {}

    public static LocalDateTime of(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return UuidBytes.toUuid(row.getBytes(column));
    }

    public static Optional<UUID> findUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(UuidBytes::toUuid);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return findInstant(row, column).orElseThrow();
    }

    public static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** As much of a cause of failure as is kept: a longer one must not hinder what it is the cause of. */
    public static String cut(String cause) {
        return cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE - 1) + "…" : cause;
    }
}
