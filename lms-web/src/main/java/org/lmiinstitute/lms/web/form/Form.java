package org.lmiinstitute.lms.web.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;

/** The fields of a form that was sent. */
public record Form(MultivaluedMap<String, String> fields) {

    /** A field's text without space around it; empty if it is not there. */
    public String text(String name) {
        return find(name).orElse("");
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(fields.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(name, "\"" + text(name) + "\" is no id", "choose one");
        }
    }

    /** The end of a day, in UTC. */
    public Optional<Instant> endOfDay(String name) {
        return day(name).map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    public Optional<LocalDate> day(String name) {
        try {
            return find(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(name, text(name) + " is no day", "a day such as 2027-06-30");
        }
    }
}
