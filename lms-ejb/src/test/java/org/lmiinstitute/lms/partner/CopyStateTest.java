package org.lmiinstitute.lms.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackagedRevision;

class CopyStateTest {

    @ParameterizedTest(name = "holding [{0}] of [{1}] is {2}")
    @CsvSource({
        "a1.0, a1.0, CURRENT",
        "a1.0, a1.1, MINOR_BEHIND",
        "a2.4, a3.0, MAJOR_BEHIND",
        "a1.9, a1.10, MINOR_BEHIND",
        "a1.0 b1.0, a1.0 b1.1, MINOR_BEHIND",
        "a1.0 b1.0, a1.1 b2.0, MAJOR_BEHIND",
        "a1.0 b1.0, b1.0 a1.0, CURRENT",
        "a1.0, a1.0 b1.0, MAJOR_BEHIND",
        "a1.0 b1.0, a1.0, MAJOR_BEHIND"
    })
    void theModuleThatIsFarthestBehindDecides(String held, String today, CopyState expected) {
        List<PackagedRevision> inside = words(held).stream()
                .map(word -> new PackagedRevision(id(word), new UUID(9, word.hashCode()), number(word)))
                .toList();
        List<ModuleOutline> published =
                words(today).stream().map(CopyStateTest::outline).toList();
        assertThat(CopyState.of(inside, published)).isEqualTo(expected);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    private static UUID id(String word) {
        return new UUID(1, word.charAt(0));
    }

    private static RevisionNumber number(String word) {
        return RevisionNumber.parse(word.substring(1));
    }

    private static ModuleOutline outline(String word) {
        return new ModuleOutline(
                id(word),
                word,
                word,
                "",
                "",
                "en",
                25,
                "foundation",
                List.of(),
                List.of(),
                "CC-BY-4.0",
                new UUID(9, word.hashCode()),
                number(word),
                Instant.EPOCH,
                List.of());
    }
}
