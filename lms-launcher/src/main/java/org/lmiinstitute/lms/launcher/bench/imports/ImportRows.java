package org.lmiinstitute.lms.launcher.bench.imports;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.process.Pause;

/** What the database knows of imports: asked there, since a page that is asked for often takes its share of what is measured. */
record ImportRows(Connection connection) {

    private static final Set<String> UNDER_WAY = Set.of("WAITING", "READING", "INSTALLING");

    /** A module that came in. */
    record Imported(UUID module, String slug, UUID revision) {}

    /** A course, as its pages are found. */
    record Found(UUID id, String slug) {}

    /** Waits until the import's job is over. */
    void await(UUID id, String wanted) throws SQLException {
        String state = state(id);
        while (UNDER_WAY.contains(state)) {
            Pause.moment();
            state = state(id);
        }
        if (!state.equals(wanted)) {
            throw new LaunchFailure("The import is " + state + ": " + text("problems", id));
        }
    }

    private String state(UUID id) throws SQLException {
        return text("state", id);
    }

    private String text(String column, UUID id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + column + " from content_import where id = ?")) {
            query.setBytes(1, bytes(id));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** The only module that came of an import. */
    Imported module(UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select m.id, m.slug, m.current_revision_id"
                + " from imported_module i join module m on m.id = i.module_id where i.import_id = ?")) {
            query.setBytes(1, bytes(id));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return new Imported(uuid(rows.getBytes(1)), rows.getString(2), uuid(rows.getBytes(3)));
            }
        }
    }

    /** The course that shows a module, if any does. */
    Optional<Found> course(UUID module) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select o.id, o.slug from offer o"
                + " join course_module c on c.course_id = o.id where c.module_id = ? limit 1")) {
            query.setBytes(1, bytes(module));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Found(uuid(rows.getBytes(1)), rows.getString(2)))
                        : Optional.empty();
            }
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
