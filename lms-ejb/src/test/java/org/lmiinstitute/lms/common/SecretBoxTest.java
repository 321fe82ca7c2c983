package org.lmiinstitute.lms.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.testing.GivenSettings;

class SecretBoxTest {

    private static final String SECRET = "correct horse";

    private final UUID owner = UUID.randomUUID();
    private final SecretBox box = GivenSettings.secretsWithKey("first key of the installation...");

    @Test
    void whatIsSealedOpensForItsOwnerOnly() {
        byte[] sealed = box.seal(SECRET, owner);

        assertThat(box.open(sealed, owner)).contains(SECRET);
        assertThat(box.open(sealed, UUID.randomUUID())).isEmpty();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("horse");
        assertThat(box.seal(SECRET, owner)).as("sealed with a new nonce").isNotEqualTo(sealed);
    }

    @Test
    void anotherKeyOpensNothing() {
        SecretBox other = GivenSettings.secretsWithKey("another key of the installation.");

        assertThat(other.open(box.seal(SECRET, owner), owner)).isEmpty();
    }

    @Test
    void withoutASettingTheKeyIsMadeOnceInAFileThatOnlyItsOwnerReads(@TempDir Path data) throws IOException {
        SecretBox first = GivenSettings.secretsWith(new GivenSettings(Map.of(), data));
        byte[] sealed = first.seal(SECRET, owner);

        SecretBox second = GivenSettings.secretsWith(new GivenSettings(Map.of(), data));
        assertThat(second.open(sealed, owner)).contains(SECRET);
        try (var files = Files.list(data)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }
}
