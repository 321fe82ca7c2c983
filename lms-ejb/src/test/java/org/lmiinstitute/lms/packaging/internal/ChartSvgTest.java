package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartSvgTest {

    @ParameterizedTest(name = "{0} to {1} has the ticks {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        0    | 14825 | 0 5,000 10,000 15,000
        0    | 10    | 0 5 10
        -2   | 3     | -2 0 2 4
        0    | 0.8   | 0.0 0.2 0.4 0.6 0.8
        5    | 5     | 4 6
        0    | 0     | 0.0 0.5
        """)
    void anAxisHasFewRoundNumbers(double min, double max, String ticks) {
        ChartScale scale = ChartScale.covering(min, max);
        assertThat(scale.ticks().stream()
                        .map(tick -> scale.text(tick, false, Locale.ENGLISH))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
    }

    @Test
    void aLineHasGapsWhereValuesAreMissingAndNamesItsMarks() {
        ManifestReader drawing = drawing(
                """
                {"kind": "line", "title": "Rate", "unit": "percent", "x": [2000, 2001, 2002, 2003], "marks": [2003],
                 "series": [{"title": "Rate", "values": [4, 5, null, 6]}]}
                """);
        assertThat(drawing.value("//*[@fill='none']/@d").replaceAll("[^ML]", ""))
                .isEqualTo("MLM");
        assertThat(drawing.value("count(//*[local-name()='circle'])")).isEqualTo("1");
        assertThat(drawing.values("//*[local-name()='text']/text()")).contains("4.0%", "2003");
    }

    @Test
    void barsStandOnZeroAndSeveralSeriesHaveALegend() {
        ManifestReader drawing = drawing(
                """
                {"kind": "bar", "title": "Jobs", "x": ["a", "b"],
                 "series": [{"title": "Gained", "values": [10, -5]}, {"title": "Lost", "values": [2, null]}]}
                """);
        assertThat(drawing.value("count(//*[local-name()='rect'])"))
                .as("background, two of the legend, three bars")
                .isEqualTo("6");
        assertThat(drawing.values("//*[local-name()='text']/text()")).contains("Gained", "Lost", "-5", "0", "10");
    }

    private static ManifestReader drawing(String chart) {
        String svg = ChartSvg.of(PackageFixtures.json(chart), Locale.ENGLISH);
        return new ManifestReader(svg.getBytes(StandardCharsets.UTF_8));
    }
}
