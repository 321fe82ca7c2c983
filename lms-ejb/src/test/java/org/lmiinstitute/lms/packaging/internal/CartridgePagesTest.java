package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** What an editor finds on the pages of a cartridge. */
class CartridgePagesTest {

    private static final Pattern LOCAL = Pattern.compile("(?:src|href|poster)=\"(?!https:)([^\"]+)\"");

    private final Map<String, byte[]> cartridge = CartridgeFixtures.module(PackageFormat.CC_11);

    @Test
    void everyBlockOfALessonIsThereUnderItsId() {
        String lesson = text(CartridgeFixtures.LESSON);
        for (JsonNode block :
                CartridgeFixtures.document().path("activities").path(0).path("blocks")) {
            assertThat(lesson).contains("id=\"BLOCK-" + block.path("id").asText() + "\"");
        }
    }

    @Test
    void everyFileThatAPageRefersToIsInTheCartridge() {
        cartridge.keySet().stream().filter(path -> path.endsWith(".html")).forEach(page -> LOCAL.matcher(text(page))
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(found.indexOf('"') + 1, found.length() - 1))
                .forEach(target -> assertThat(cartridge)
                        .as(page)
                        .containsKey(
                                target.startsWith("../") ? target.substring(3) : CartridgeFixtures.FOLDER + target)));
    }

    @Test
    void everyPageIsAHeadAndABodyAroundAllItShows() {
        cartridge.keySet().stream().filter(path -> path.endsWith(".html")).forEach(path -> {
            ManifestReader page = new ManifestReader(cartridge.get(path));
            assertThat(page.value("count(/html/*)")).as(path).isEqualTo("2");
            assertThat(page.value("count(//h1)")).as(path).isEqualTo("1");
        });
        ManifestReader exercise = new ManifestReader(cartridge.get(CartridgeFixtures.EXERCISE));
        assertThat(exercise.value("count(/html/body/div[@class='scroll'][@tabindex='0']/table)"))
                .as("the numbers of the chart and the table")
                .isEqualTo("2");
    }

    @Test
    void aFigureHasItsTextAlternativeCaptionAndCredit() {
        assertThat(text(CartridgeFixtures.LESSON))
                .contains(
                        "alt=\"Three boxes side by side: employed, unemployed, neither\"",
                        "<p>The labor force is the first two boxes together.</p>",
                        "<p>Credit: LMI Institute</p>");
    }

    @Test
    void aPracticeQuestionHasItsAnswerFoldedAway() {
        assertThat(text(CartridgeFixtures.LESSON))
                .contains("<summary>The answer</summary>", "<p>Right: Unemployed</p>")
                .contains("<li><em>Employed</em> <p>Employed means at least one hour of paid work");
    }

    @Test
    void aVideoHasCaptionsChaptersAndAllThatIsSaid() {
        assertThat(text(CartridgeFixtures.VIDEO))
                .contains("<track kind=\"captions\" src=\"../media/b2b2", "srclang=\"en\"")
                .contains("<li>0:10 What is asked</li>", "<p>They are asked what they did.</p>");
    }

    @Test
    void aDataExerciseIsATableAFileAndASource() {
        assertThat(text(CartridgeFixtures.EXERCISE))
                .contains("<caption>Labor force and unemployed, 1975 to 2010</caption>")
                .contains("<th scope=\"row\">1982</th>", "<td class=\"number\">110,204</td>", ">9.3 %</td>", ">–</td>")
                .contains(
                        "src=\"chart-84cef762.svg\" alt=\"Line from 8.5 percent in 1975", "href=\"table-84cef762.csv\"")
                .contains("retrieved November 20, 2026", "Next release: February 5, 2027.");
        assertThat(text(CartridgeFixtures.FOLDER + "table-84cef762.csv"))
                .isEqualTo("Year,Labor force (thousands),Unemployed (thousands),Rate\r\n"
                        + "1982,110204,10678,\r\n2009,154142,14265,9.3\r\n");
    }

    @Test
    void thePageAboutTheModuleTellsRevisionLicenceOriginalAndWhatToSetByHand() {
        assertThat(text(CartridgeFixtures.ABOUT))
                .contains("revision 1.2", "CC-BY-4.0", "href=\"https://learning.example.org/id/module/12e4a8d2")
                .contains("“Check yourself”: passed with 70% of the points")
                .contains("“Check yourself”: each learner gets 4 of its 5 questions.");
    }

    private String text(String path) {
        return new String(cartridge.get(path), StandardCharsets.UTF_8);
    }
}
