package org.lmiinstitute.lms.test.partner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.lmiinstitute.lms.test.Installation;

/** A revision of a module that has the same activities and another title: published until it is closed. */
final class NewerRevision implements AutoCloseable {

    private static final String MARK = " (revised)";

    private static final String REVISION =
            """
            insert into module_revision (id, module_id, major, minor, document, answer_key, published_at)
              select unhex(?), r.module_id, r.major + ?, r.minor + ?,
                json_set(r.document, '$.title', concat(m.title, ?), '$.revision', concat(r.major + ?, '.', r.minor + ?)),
                r.answer_key, r.published_at
              from module m join module_revision r on r.id = m.current_revision_id where m.id = unhex(?)
            """;
    private static final String ACTIVITIES =
            """
            insert into activity (revision_id, id, position, kind, title, minutes)
              select unhex(?), a.id, a.position, a.kind, a.title, a.minutes
              from module m join activity a on a.revision_id = m.current_revision_id where m.id = unhex(?)
            """;
    private static final String CURRENT = "select hex(current_revision_id), title from module where id = unhex(?)";
    private static final String PUBLISH = "update module set current_revision_id = unhex(?) where id = unhex(?)";

    private final Installation installation;
    private final String module;
    private final String id = hex(UUID.randomUUID().toString());
    private final String before;
    private final String title;

    private NewerRevision(Installation installation, String module) throws SQLException {
        this.installation = installation;
        this.module = hex(module);
        try (Connection database = installation.database();
                PreparedStatement query = with(database, CURRENT, this.module);
                var row = query.executeQuery()) {
            row.next();
            before = row.getString(1);
            title = row.getString(2) + MARK;
        }
    }

    /** @param isMajor whether its major number is the next one, or its minor */
    static NewerRevision of(Installation installation, String module, boolean isMajor) throws SQLException {
        NewerRevision newer = new NewerRevision(installation, module);
        int major = isMajor ? 1 : 0;
        newer.change(REVISION, newer.id, major, 1 - major, MARK, major, 1 - major, newer.module);
        newer.change(ACTIVITIES, newer.id, newer.module);
        newer.change(PUBLISH, newer.id, newer.module);
        return newer;
    }

    String title() {
        return title;
    }

    @Override
    public void close() throws SQLException {
        change(PUBLISH, before, module);
        change("delete from activity where revision_id = unhex(?)", id);
        change("delete from module_revision where id = unhex(?)", id);
    }

    private void change(String update, Object... values) throws SQLException {
        try (Connection database = installation.database();
                PreparedStatement statement = with(database, update, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement with(Connection database, String sql, Object... values) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static String hex(String uuid) {
        return uuid.replace("-", "");
    }
}
