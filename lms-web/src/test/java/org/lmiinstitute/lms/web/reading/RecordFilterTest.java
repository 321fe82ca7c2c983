package org.lmiinstitute.lms.web.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.InvalidInputException;

class RecordFilterTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "since, 2026-11-23, 2026-11-23T04:59:59.999Z",
        "until, 2026-11-23, 2026-11-24T04:59:59.999Z",
        "since, 2026-11-23T10:00:00Z, 2026-11-23T10:00:00Z",
        "until, 2026-11-23T10:00:00+02:00, 2026-11-23T08:00:00Z"
    })
    void aDayIsTheVisitorsAndIncluded(String name, String value, Instant moment) {
        var search = filter(Map.of(name, value)).search();

        assertThat(name.equals("since") ? search.since() : search.until()).contains(moment);
    }

    @ParameterizedTest
    @CsvSource({"since, yesterday", "until, 2026-13-01", "registration, 12", "after, x"})
    void whatCannotBeReadIsSaid(String name, String value) {
        assertThatThrownBy(() -> filter(Map.of(name, value)).search())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "completed, http://adlnet.gov/expapi/verbs/completed",
        "Satisfied, https://w3id.org/xapi/adl/verbs/satisfied",
        "https://example.org/shouted, https://example.org/shouted"
    })
    void aVerbIsKnownByItsName(String typed, String id) {
        assertThat(filter(Map.of("verb", typed)).search().verb()).contains(id);
    }

    @Test
    void anotherFilterBeginsOnItsFirstPage() {
        RecordFilter filter =
                filter(Map.of("actor", "a b@example.org", "after", "0193a5b2-c000-7000-8000-00000000001e"));

        assertThat(filter.with("order", "oldest").address("/records"))
                .isEqualTo("/records?actor=a+b%40example.org&order=oldest");
        assertThat(filter.with("actor", "").address("/records")).isEqualTo("/records");
        assertThat(filter.count()).isEqualTo(1);
        assertThat(filter(Map.of("verb", "  ")).find("verb")).isEqualTo(Optional.empty());
    }

    private static RecordFilter filter(Map<String, String> parameters) {
        return RecordFilter.of(parameters::get, NEW_YORK);
    }
}
