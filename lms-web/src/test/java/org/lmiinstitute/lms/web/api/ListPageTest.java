package org.lmiinstitute.lms.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.InvalidInputException;

class ListPageTest {

    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    @Test
    void theLinksLeadThroughTheWholeListOnce() {
        assertThat(new ListPage("0", "2").of(FIVE)).containsExactly(1, 2);
        assertThat(links("0", "2").path("next").asText()).isEqualTo("/copies?offset=2&limit=2");
        assertThat(new ListPage("2", "2").of(FIVE)).containsExactly(3, 4);
        assertThat(links("2", "2").path("next").asText()).isEqualTo("/copies?offset=4&limit=2");
        assertThat(new ListPage("4", "2").of(FIVE)).containsExactly(5);
        assertThat(links("4", "2").has("next")).isFalse();
    }

    @Test
    void theLastFullPartHasNoneBehindIt() {
        assertThat(links("0", "5").has("next")).isFalse();
    }

    @Test
    void behindTheEndThereIsNothing() {
        assertThat(new ListPage("999999999", "500").of(FIVE)).isEmpty();
        assertThat(links("999999999", "500").has("next")).isFalse();
    }

    @Test
    void anAddressWithAQueryKeepsIt() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        new ListPage("0", "100").tell(answer, 3, "/usage?from=2026-11-01");
        assertThat(answer.path("total").asInt()).isEqualTo(3);
        assertThat(answer.path("links").path("self").asText()).isEqualTo("/usage?from=2026-11-01&offset=0&limit=100");
    }

    @ParameterizedTest(name = "offset {0}, limit {1}")
    @CsvSource({"0, 0", "0, 501", "0, many", "-1, 100", "first, 100", "9999999999, 100"})
    void whatIsNoPartIsRefused(String offset, String limit) {
        assertThatThrownBy(() -> new ListPage(offset, limit).of(FIVE)).isInstanceOf(InvalidInputException.class);
    }

    private static ObjectNode links(String offset, String limit) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        new ListPage(offset, limit).tell(answer, FIVE.size(), "/copies");
        return (ObjectNode) answer.path("links");
    }
}
