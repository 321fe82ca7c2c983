package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Installation;

/** Lists of the interface that grow: read part by part, and not again while they are as they were. */
class PartnerListsIT {

    private final PartnerProgram nawb = new PartnerProgram(Installation.shared());
    private final String token = nawb.token();

    @BeforeEach
    void threeCopies() {
        nawb.take(nawb.moduleOfFirstCourse(0), "scorm12");
        nawb.take(nawb.moduleOfFirstCourse(0), "cmi5");
        nawb.take(nawb.moduleOfFirstCourse(1), "scorm12");
    }

    @Test
    void theLinksLeadThroughAllCopiesOnce() {
        int total = PartnerProgram.json(ask("/api/v1/copies")).path("total").asInt();
        Set<String> met = new HashSet<>();
        int parts = 0;
        String address = "/api/v1/copies?limit=2";
        while (!address.isEmpty()) {
            JsonNode part = PartnerProgram.json(ask(address));
            assertThat(part.path("copies")).hasSizeBetween(1, 2);
            part.path("copies")
                    .forEach(copy -> assertThat(met.add(copy.path("id").asText()))
                            .as("told once")
                            .isTrue());
            parts++;
            address = path(part.path("links").path("next").asText());
        }
        assertThat(met).hasSize(total).hasSizeGreaterThanOrEqualTo(3);
        assertThat(parts).isEqualTo((total + 1) / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"copies", "usage?from=2026-01-01&to=2026-12-31", "changes", "changes/1"})
    void whoSendsTheTagHearsThatNothingChanged(String list) {
        HttpResponse<byte[]> first = ask("/api/v1/" + list);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> second = nawb.send(nawb.request("/api/v1/" + list)
                .header("Authorization", "Bearer " + token)
                .header("If-None-Match", tag));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"copies?limit=0", "copies?limit=501", "copies?offset=-1", "usage?limit=some", "changes?limit=0"})
    void aPartThatIsNoneIsRefused(String list) {
        HttpResponse<byte[]> answer = ask("/api/v1/" + list);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private HttpResponse<byte[]> ask(String address) {
        return nawb.send(nawb.request(address).header("Authorization", "Bearer " + token));
    }

    /** What is asked for of the installation; "" of no address. */
    private static String path(String address) {
        return address.isEmpty()
                ? ""
                : URI.create(address).getPath() + "?" + URI.create(address).getQuery();
    }
}
