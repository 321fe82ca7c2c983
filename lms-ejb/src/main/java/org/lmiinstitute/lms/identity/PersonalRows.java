package org.lmiinstitute.lms.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;

/** What every {@link PersonalData} of plain rows does: hand them out as JSON, change them, delete them; by SQL of its own tables. */
@ApplicationScoped
public class PersonalRows {

    private static final int ID_LENGTH = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Database database;

    protected PersonalRows() {}

    @Inject
    public PersonalRows(Database database) {
        this.database = database;
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
        return database.update(sql, values);
    }

    /**
     * Names the pseudonym where the person was named, and nobody if there is none.
     *
     * @param sql has two parameters: the account that stands there from now on, and that of who leaves
     */
    public int handOver(String sql, Farewell farewell) {
        UUID successor = farewell.pseudonym().map(Person::accountId).orElse(null);
        return database.update(sql, successor, farewell.person().accountId());
    }

    /** Reads rows as JSON objects by column. */
    public List<ObjectNode> read(String sql, Object... values) {
        return database.query(sql, PersonalRows::json, values);
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
}
