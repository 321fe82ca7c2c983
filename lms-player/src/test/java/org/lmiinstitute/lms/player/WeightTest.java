package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A first visit to the player costs at most 150 KB compressed, fonts included. */
class WeightTest {

    @Test
    void theScriptIsSmall() throws IOException {
        assertThat(compressed(Fixture.PLAYER.resolve("player.js"))).isLessThan(40_000);
    }

    @Test
    void aFirstVisitIsSmall() throws IOException {
        long weight =
                compressed(Fixture.PLAYER.resolve("player.js")) + compressed(Fixture.PLAYER.resolve("player.css"));
        weight += compressed(Fixture.MODULE.resolve("document.json"));
        try (Stream<Path> fonts = Files.list(Fixture.PLAYER.resolve("fonts"))) {
            for (Path font :
                    fonts.filter(file -> file.toString().endsWith(".woff2")).toList()) {
                weight += Files.size(font);
            }
        }
        assertThat(weight).isLessThan(150_000);
    }

    private static long compressed(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        }
        return bytes.size();
    }
}
