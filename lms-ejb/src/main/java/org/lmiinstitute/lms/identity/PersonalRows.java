package org.lmiinstitute.lms.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.ConcurrentWriteException;
import org.lmiinstitute.lms.common.UuidBytes;

/** What every {@link PersonalData} of plain rows does: hand them out as JSON, change them, delete them; by SQL of its own tables. */
@ApplicationScoped
public class PersonalRows {

    private static final int ID_LENGTH = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Resource(lookup = "jdbc/lms")
    private DataSource source;

    protected PersonalRows() {}

    public PersonalRows(DataSource source) {
        this.source = source;
    }

    /**
     * Hands rows out as a file of lines, each a JSON object by column; no file if there are none.
     *
     * @param values the parameters; ids as {@link UUID}
     */
    public void export(PersonalArchive archive, String file, String sql, Object... values) {
        List<ObjectNode> rows = read(sql, values);
        if (!rows.isEmpty()) {
            archive.file(file, out -> {
                for (ObjectNode row : rows) {
                    out.write(line(row));
                }
            });
        }
    }

    /** Changes rows, and says how many. */
    public int update(String sql, Object... values) {
        return call(sql, PreparedStatement::executeUpdate, values);
    }

    /** Reads rows as JSON objects by column. */
    public List<ObjectNode> read(String sql, Object... values) {
        return call(
                sql,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        List<ObjectNode> all = new ArrayList<>();
                        while (rows.next()) {
                            all.add(json(rows));
                        }
                        return all;
                    }
                },
                values);
    }

    private static byte[] line(ObjectNode row) throws JsonProcessingException {
        return (JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode json(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        ObjectNode json = JSON.createObjectNode();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            json.set(columns.getColumnLabel(i), JSON.valueToTree(plain(rows.getObject(i))));
        }
        return json;
    }

    private static Object plain(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length == ID_LENGTH ? UuidBytes.toUuid(bytes).toString() : bytes;
        }
        return value instanceof LocalDateTime time
                ? time.toInstant(ZoneOffset.UTC).toString()
                : value;
    }

    private <T> T call(String sql, Work<T> work, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? UuidBytes.of(id) : values[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw ConcurrentWriteException.find(e)
                    .map(RuntimeException.class::cast)
                    .orElseGet(() -> new IllegalStateException("rows of a person could not be changed", e));
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
