package org.lmiinstitute.lms.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextBundleTest {
    private static final String DEVELOPMENT = "LMS_DEVELOPMENT";
    private static final Instant EARLIER = Instant.now().minusSeconds(60);
    private static final Instant LATER = EARLIER.plusSeconds(120);

    @AfterEach
    void noDevelopment() {
        System.clearProperty(DEVELOPMENT);
    }

    @Test
    void aChangedTextIsSeenAtOnceInDevelopment() throws Exception {
        System.setProperty(DEVELOPMENT, "true");
        write("changing", "before", EARLIER);
        assertThat(text("changing")).isEqualTo("before");
        write("changing", "after", LATER);
        assertThat(text("changing")).isEqualTo("after");
    }

    @Test
    void elsewhereTheFileIsReadOnce() throws Exception {
        write("lasting", "before", EARLIER);
        assertThat(text("lasting")).isEqualTo("before");
        write("lasting", "after", LATER);
        assertThat(text("lasting")).isEqualTo("before");
    }

    private static String text(String feature) {
        return new TextBundle(feature, Locale.ENGLISH).get("key");
    }

    private static void write(String feature, String value, Instant time) throws IOException, URISyntaxException {
        Path classes = Path.of(TextBundleTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path folder = Files.createDirectories(classes.resolve("org/lmiinstitute/lms/web/" + feature));
        Path file = Files.writeString(folder.resolve("messages.properties"), "key=" + value);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
