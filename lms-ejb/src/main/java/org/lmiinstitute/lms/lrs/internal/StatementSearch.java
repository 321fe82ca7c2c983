package org.lmiinstitute.lms.lrs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.StatementQuery;

/**
 * The SQL of a query over statements. Each filter is a range of {@code lrs_statement_key}, read in the order of storing from where the
 * last page ended; further filters are looked up row by row, so a page with one filter
 * costs the same however many statements there are; with several it costs the rows of the most selective one that are passed over.
 *
 * @param sql the query
 * @param parameters its parameters
 */
record StatementSearch(String sql, List<Object> parameters) {

    /**
     * @param mine only what this credential wrote
     * @param authority the credential that the query's agent stands for as an authority, if it does
     * @param limit at most so many rows
     */
    static StatementSearch of(
            StatementQuery query, UUID storeId, Optional<UUID> mine, Optional<UUID> authority, int limit) {
        List<List<StatementKey>> alternatives = alternatives(filters(query, mine, authority));
        Range range = Range.of(query);
        if (alternatives.size() == 1) {
            return branch("select straight_join " + StatementTable.COLUMNS, alternatives.get(0), storeId, range, limit);
        }
        return union(alternatives, storeId, range, limit);
    }

    /** The filters, each with the keys of which one must be there; the most selective first. */
    private static List<List<StatementKey>> filters(
            StatementQuery query, Optional<UUID> mine, Optional<UUID> authority) {
        List<List<StatementKey>> filters = new ArrayList<>();
        query.registration().ifPresent(value -> filters.add(List.of(StatementKeys.registration(value.toString()))));
        query.agent().flatMap(Actor::identity).ifPresent(value -> filters.add(agents(query, value, authority)));
        query.activity()
                .ifPresent(value -> filters.add(
                        either(query.relatedActivities(), KeyKind.ACTIVITY, KeyKind.RELATED_ACTIVITY, value)));
        mine.ifPresent(value -> filters.add(List.of(StatementKey.authority(value))));
        query.verb().ifPresent(value -> filters.add(List.of(new StatementKey(KeyKind.VERB, value))));
        return filters;
    }

    /** Asked for broadly, an agent may also be the authority (Communication 2.1.3, related_agents). */
    private static List<StatementKey> agents(StatementQuery query, String identity, Optional<UUID> authority) {
        List<StatementKey> keys =
                new ArrayList<>(either(query.relatedAgents(), KeyKind.AGENT, KeyKind.RELATED_AGENT, identity));
        authority
                .filter(id -> query.relatedAgents())
                .map(StatementKey::authority)
                .ifPresent(keys::add);
        return keys;
    }

    private static List<StatementKey> either(boolean alsoRelated, KeyKind direct, KeyKind related, String value) {
        StatementKey key = new StatementKey(direct, value);
        return alsoRelated ? List.of(key, new StatementKey(related, value)) : List.of(key);
    }

    /** All choices of one key for each filter. */
    private static List<List<StatementKey>> alternatives(List<List<StatementKey>> filters) {
        List<List<StatementKey>> choices = List.of(List.of());
        for (List<StatementKey> filter : filters) {
            List<List<StatementKey>> longer = new ArrayList<>();
            for (List<StatementKey> choice : choices) {
                for (StatementKey key : filter) {
                    List<StatementKey> extended = new ArrayList<>(choice);
                    extended.add(key);
                    longer.add(extended);
                }
            }
            choices = longer;
        }
        return choices;
    }

    private static StatementSearch branch(
            String select, List<StatementKey> keys, UUID storeId, Range range, int limit) {
        StringBuilder sql = new StringBuilder(select).append(" from ");
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            sql.append("lrs_statement_key k").append(i).append(i == 0 ? " join " : "");
            if (i > 0) {
                sql.append(" on k")
                        .append(i)
                        .append(".row_id = k0.row_id and k")
                        .append(i)
                        .append(".key_hash = ?");
                parameters.add(keys.get(i).hash(storeId));
                sql.append(" join ");
            }
        }
        sql.append("lrs_statement s");
        if (!keys.isEmpty()) {
            sql.append(" on s.store_id = ? and s.row_id = k0.row_id")
                    .append(range.withVoiding())
                    .append(" where k0.key_hash = ?");
            parameters.add(UuidBytes.of(storeId));
            parameters.add(keys.get(0).hash(storeId));
        } else {
            // only the primary key has the order of storing; by its statistics a database may think another one
            // cheaper, and sort
            sql.append(" force index (primary)").append(range.withVoiding()).append(" where s.store_id = ?");
            parameters.add(UuidBytes.of(storeId));
        }
        String row = keys.isEmpty() ? "s.row_id" : "k0.row_id";
        sql.append(range.conditions(row, parameters));
        sql.append(" order by ")
                .append(row)
                .append(range.direction())
                .append(" limit ")
                .append(limit);
        return new StatementSearch(sql.toString(), parameters);
    }

    private static StatementSearch union(List<List<StatementKey>> alternatives, UUID storeId, Range range, int limit) {
        List<StatementSearch> branches = alternatives.stream()
                .map(keys -> branch("select straight_join k0.row_id", keys, storeId, range, limit))
                .toList();
        String rows = branches.stream().map(branch -> "(" + branch.sql + ")").collect(Collectors.joining(" union "));
        List<Object> parameters =
                branches.stream().flatMap(branch -> branch.parameters.stream()).collect(Collectors.toList());
        parameters.add(UuidBytes.of(storeId));
        return new StatementSearch(
                "select straight_join " + StatementTable.COLUMNS + " from (" + rows
                        + ") found join lrs_statement s on s.store_id = ? and s.row_id = found.row_id order by found.row_id"
                        + range.direction() + " limit " + limit,
                parameters);
    }

    /** Between which rows to look, in which direction, and whether at voided ones too. */
    private record Range(
            Optional<UUID> above, Optional<UUID> below, Optional<UUID> upTo, boolean ascending, boolean voidedToo) {

        /** Rows are in the order of their time, so "since" and "until" are rows too. */
        static Range of(StatementQuery query) {
            Optional<UUID> since = query.since().map(StatementRow::lastOf);
            Optional<UUID> until = query.until().map(StatementRow::lastOf);
            Optional<UUID> after = query.after();
            if (query.ascending()) {
                Optional<UUID> above = isBehind(after, since) ? after : since;
                return new Range(above, Optional.empty(), until, true, query.voidedToo());
            }
            boolean goesOn = after.isPresent() && (until.isEmpty() || !isBehind(after, until));
            return goesOn
                    ? new Range(since, after, Optional.empty(), false, query.voidedToo())
                    : new Range(since, Optional.empty(), until, false, query.voidedToo());
        }

        /** Whether the first bound stands behind the other, or alone. */
        private static boolean isBehind(Optional<UUID> one, Optional<UUID> other) {
            return one.filter(row -> other.isEmpty() || StatementRow.STORING_ORDER.compare(row, other.get()) > 0)
                    .isPresent();
        }

        String conditions(String row, List<Object> parameters) {
            return condition(row + " > ?", above, parameters)
                    + condition(row + " < ?", below, parameters)
                    + condition(row + " <= ?", upTo, parameters)
                    + (voidedToo ? "" : " and " + StatementTable.IS_NOT_VOIDED);
        }

        /** Without it a statement that was voided twice is one row all the same. */
        String withVoiding() {
            return voidedToo ? "" : StatementTable.WITH_VOIDING;
        }

        String direction() {
            return ascending ? " asc" : " desc";
        }

        private static String condition(String condition, Optional<UUID> bound, List<Object> parameters) {
            bound.ifPresent(row -> parameters.add(UuidBytes.of(row)));
            return bound.isPresent() ? " and " + condition : "";
        }
    }
}
