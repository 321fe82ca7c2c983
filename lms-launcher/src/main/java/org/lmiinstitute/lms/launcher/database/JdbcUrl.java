package org.lmiinstitute.lms.launcher.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/**
 * The JDBC address of a database, completed with how this application talks to it.
 *
 * <p>What the given address already says wins. Properties:
 * <a href="https://dev.mysql.com/doc/connector-j/en/connector-j-reference-configuration-properties.html">Connector/J</a>.
 *
 * @param server host and port as given
 * @param schema name of the database
 */
record JdbcUrl(String server, String schema, Map<String, String> properties) {

    private static final Pattern SHAPE =
            Pattern.compile("jdbc:(?:mysql|mariadb)://([^/?#\\s]+)/([^/?#\\s]+)(?:\\?(\\S*))?");
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");

    /** @throws LaunchFailure if the text is no address of a MySQL or MariaDB database */
    static JdbcUrl parse(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new LaunchFailure("LMS_DB_URL is '" + text + "': jdbc:mysql://host:port/database is needed.");
        }
        return new JdbcUrl(shape.group(1), shape.group(2), propertiesOf(shape.group(3)));
    }

    /** The address of a server of ours on this machine. */
    static JdbcUrl local(int port, String schema) {
        return new JdbcUrl("127.0.0.1:" + port, schema, Map.of());
    }

    private static Map<String, String> propertiesOf(String query) {
        var properties = new LinkedHashMap<String, String>();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            var parts = pair.split("=", 2);
            properties.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        properties.remove("");
        return properties;
    }

    /** The user in the address, if there is one. */
    String userOr(String other) {
        return properties.getOrDefault("user", other);
    }

    /** The password in the address, if there is one. */
    String passwordOr(String other) {
        return properties.getOrDefault("password", other);
    }

    /** The complete address, without user and password. */
    String complete() {
        var all = new LinkedHashMap<String, String>();
        // times are UTC on both sides of the wire, whatever the machines think
        all.put("connectionTimeZone", "UTC");
        all.put("forceConnectionTimeZoneToSession", "true");
        all.put("sessionVariables", "transaction_isolation='READ-COMMITTED'");
        all.put("characterEncoding", "UTF-8");
        // fewer round trips: prepared once, state remembered on this side, batches in one packet
        all.put("cachePrepStmts", "true");
        all.put("useServerPrepStmts", "true");
        all.put("prepStmtCacheSize", "250");
        all.put("prepStmtCacheSqlLimit", "8192");
        all.put("rewriteBatchedStatements", "true");
        all.put("useLocalSessionState", "true");
        all.put("cacheServerConfiguration", "true");
        all.put("elideSetAutoCommits", "true");
        all.put("maintainTimeStats", "false");
        // rows that are read one by one are read at once: no other timeout to set before, and to set back behind them
        all.put("netTimeoutForStreamingResults", "0");
        all.put("connectTimeout", "10000");
        if (LOOPBACK.matcher(server).matches()) {
            all.put("sslMode", "DISABLED");
            all.put("allowPublicKeyRetrieval", "true");
        }
        all.putAll(properties);
        all.keySet().removeAll(Set.of("user", "password"));
        return "jdbc:mysql://" + server + "/" + schema + "?"
                + all.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&"));
    }
}
