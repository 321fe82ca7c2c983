package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.curriculum.PlainText;
import org.lmiinstitute.lms.curriculum.internal.WrittenContent;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery;

/** Every word of a page stands in its lesson, once and by itself as it stood there, or the report says that it was left out. */
class WordsOfPagesTest {

    private static final int PAGES = 5_000;
    private static final Pattern WORD = Pattern.compile("w[0-9]+w");
    private static final Pattern RUN = Pattern.compile("(?:w[0-9]+w)+");
    private static final Pattern MARKUP = Pattern.compile("[*`\\\\\\[\\]<>|{}]");
    private static final String DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";

    @TempDir
    Path folder;

    @Test
    void noWordOfAPageIsLostInSilence() throws IOException {
        CartridgeText cartridge = new CartridgeText()
                .file("d.svg", DRAWING)
                .file("f.pdf", "a document")
                .file("v.mp4", "a film");
        for (int seed = 0; seed < PAGES; seed++) {
            cartridge.page("p" + seed, title(seed), new WordyPage(seed).html());
        }
        Intake intake = ReadDelivery.into(folder, new CartridgeReader(), cartridge.files(), PackageKind.CC_1_1);

        Map<String, JsonNode> lessons = lessons();
        Map<String, String> told = intake.items().stream()
                .filter(item -> item.kind().equals("resource"))
                .collect(Collectors.toMap(ImportedItem::label, ImportedItem::reason));
        List<String> faults = new ArrayList<>();
        for (int seed = 0; seed < PAGES; seed++) {
            String html = new WordyPage(seed).html();
            faults.addAll(faults(html, lessons.get(title(seed)), told.get(title(seed))));
        }
        assertThat(faults).isEmpty();
    }

    /** A page of which nothing can be shown has no lesson. */
    private static List<String> faults(String html, JsonNode lesson, String told) {
        String given = VisibleWords.of(html);
        String shown = text(lesson, "html", "alt", "caption");
        String said = shown + text(lesson, "title") + told;
        Map<String, Long> times = count(shown);
        Map<String, Long> before = count(given);
        Stream<String> lost =
                words(given, WORD).filter(word -> !said.contains(word)).map(word -> word + " is lost");
        Stream<String> joined =
                words(shown, RUN).filter(run -> !given.contains(run)).map(run -> run + " were several words");
        Stream<String> repeated = times.keySet().stream()
                .filter(word -> times.get(word) > before.getOrDefault(word, 0L))
                .map(word -> word + " stands there twice");
        Stream<String> markup = words(shown, MARKUP).map(sign -> sign + " is markup that is shown");
        return Stream.of(lost, joined, repeated, markup)
                .flatMap(each -> each)
                .map(fault -> fault + ": " + html + "\n" + lesson + "\n" + told)
                .toList();
    }

    private static Map<String, Long> count(String text) {
        return words(text, WORD).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Stream<String> words(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static String text(JsonNode lesson, String... fields) {
        return lesson == null
                ? ""
                : Stream.of(fields)
                        .flatMap(field -> lesson.get("blocks").findValuesAsText(field).stream())
                        .map(PlainText::of)
                        .collect(Collectors.joining(" ", " ", " "));
    }

    private Map<String, JsonNode> lessons() {
        Map<String, JsonNode> lessons = new HashMap<>();
        WrittenContent.built(folder, "work-and-pay")
                .document()
                .findValue("activities")
                .forEach(lesson -> lessons.put(lesson.get("title").asText(), lesson));
        return lessons;
    }

    private static String title(int seed) {
        return "Page " + seed;
    }
}
