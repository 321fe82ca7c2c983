package org.lmiinstitute.lms.launcher.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** People in a course, and the demonstration learner among them. */
public record BenchPeople(Connection connection, UUID course) {

    /** Enrolls so many who are nobody, and the learner; who is there already stays. */
    public void enroll(int people) throws SQLException {
        connection.setAutoCommit(false);
        for (int number = 1; number <= people; number++) {
            var account = id("account/" + number);
            insertAccount(account, "bench-" + number + "@example.org");
            enroll(account, id("enrollment/" + number));
        }
        enroll(learner(), id("enrollment/learner"));
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void insertAccount(byte[] id, String email) throws SQLException {
        try (var insert = connection.prepareStatement("insert ignore into account"
                + " (id, email, display_name, locale, zone, password_hash, active, created_at)"
                + " values (?, ?, ?, 'en', 'UTC', 'nobody signs in with this', true, ?)")) {
            insert.setBytes(1, id);
            insert.setString(2, email);
            insert.setString(3, email);
            insert.setTimestamp(4, Timestamp.from(Instant.EPOCH));
            insert.executeUpdate();
        }
    }

    private void enroll(byte[] account, byte[] id) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert ignore into enrollment (id, account_id, course_id, enrolled_at) values (?, ?, ?, ?)")) {
            insert.setBytes(1, id);
            insert.setBytes(2, account);
            insert.setBytes(3, bytes(course));
            insert.setTimestamp(4, Timestamp.from(Instant.EPOCH));
            insert.executeUpdate();
        }
    }

    private byte[] learner() throws SQLException {
        try (var query = connection.prepareStatement("select id from account where email = ?")) {
            query.setString(1, BenchVisitor.LEARNER);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    private static byte[] id(String name) {
        return bytes(UUID.nameUUIDFromBytes(("bench/" + name).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
