package org.lmiinstitute.lms.common;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Ids and instants as the columns of a {@link Database} hold them. */
public final class Columns {

    private Columns() {}

    static LocalDateTime of(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return UuidBytes.toUuid(row.getBytes(column));
    }

    public static Optional<UUID> findUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(UuidBytes::toUuid);
    }

    public static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
