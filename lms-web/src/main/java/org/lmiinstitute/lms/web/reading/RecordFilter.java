package org.lmiinstitute.lms.web.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.RecordSearch;

/**
 * What an address asks for: its parameters as they were typed, the search that they mean, and addresses of other searches.
 *
 * @param values the parameters that are not blank
 * @param zone where the days of {@code since} and {@code until} begin and end
 */
record RecordFilter(Map<String, String> values, ZoneId zone) {

    static final List<String> NAMES =
            List.of("actor", "verb", "activity", "registration", "since", "until", "voided", "order", "after");

    /** Those that say where one is in a list, not what is in it. */
    private static final List<String> PLACE = List.of("order", "after");

    RecordFilter {
        values = new LinkedHashMap<>(values);
    }

    static RecordFilter of(UnaryOperator<String> parameters, ZoneId zone) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.apply(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
        return new RecordFilter(values, zone);
    }

    /**
     * The search.
     *
     * @throws InvalidInputException if a value cannot be read
     */
    RecordSearch search() {
        return new RecordSearch(
                find("actor"),
                KnownVerbs.idOf(find("verb")),
                find("activity"),
                id("registration"),
                moment("since", 0),
                moment("until", 1),
                find("voided").isPresent(),
                isOldestFirst(),
                id("after"));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean isOldestFirst() {
        return find("order").filter("oldest"::equals).isPresent();
    }

    /** How many filters are set. */
    long count() {
        return values.keySet().stream().filter(name -> !PLACE.contains(name)).count();
    }

    /** The same filter with another value; an empty one takes it away. What is said of the place is forgotten unless it is set. */
    RecordFilter with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove("after");
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new RecordFilter(changed, zone);
    }

    /** An address below which the filter stands as parameters. */
    String address(String path) {
        return values.isEmpty() ? path : path + "?" + parameters();
    }

    private String parameters() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Optional<UUID> id(String name) {
        return find(name).map(value -> {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(
                        name, "\"" + value + "\" is no id", "a UUID such as 0193a5b2-c000-7000-8000-00000000001e");
            }
        });
    }

    /**
     * A time stamp, or a day in the visitor's zone.
     *
     * @param days 1 for the end of the day, which is the last millisecond before the next
     */
    private Optional<Instant> moment(String name, int days) {
        return find(name).map(value -> {
            try {
                if (value.length() > "2026-12-31".length()) {
                    return OffsetDateTime.parse(value).toInstant();
                }
                Instant begin =
                        LocalDate.parse(value).plusDays(days).atStartOfDay(zone).toInstant();
                return begin.minusMillis(1);
            } catch (DateTimeException e) {
                throw new InvalidInputException(
                        name, "\"" + value + "\" is no day", "a day such as 2026-12-31, or 2026-12-31T14:00:00Z");
            }
        });
    }
}
