package org.lmiinstitute.lms.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @TempDir
    private Path home;

    private Settings read(Map<String, String> environment) {
        return new SettingsReader(environment, home).read();
    }

    @Test
    void anEmptyEnvironmentGivesADemonstrationOnPort8080() {
        var settings = read(Map.of());

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(home.resolve("var"));
        assertThat(settings.content()).isEqualTo(home.resolve("content"));
        assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
        assertThat(settings.mode()).isEqualTo(Mode.DEMO);
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void linksLeadToThePortUnlessAPublicAddressIsGiven() {
        assertThat(read(Map.of("LMS_HTTP_PORT", "9000")).publicUrl()).hasToString("http://localhost:9000");
        assertThat(read(Map.of("LMS_PUBLIC_URL", "https://learn.example.org/")).publicUrl())
                .hasToString("https://learn.example.org");
    }

    @Test
    void externalPackagesComeFromTheNextPortOfTheSameHost() {
        var settings = read(Map.of("LMS_HTTP_PORT", "9000", "LMS_PUBLIC_URL", "http://learn.example.org:9000"));

        assertThat(settings.contentPort()).isEqualTo(9001);
        assertThat(settings.contentUrl().value()).isEqualTo("http://learn.example.org:9001");
    }

    @ParameterizedTest
    @CsvSource({
        "https://content.example.org/,                https://content.example.org",
        "https://{package}.content.example.org,       https://{package}.content.example.org",
        "http://{package}.localhost:9001,             http://{package}.localhost:9001"
    })
    void externalPackagesMayHaveHostsOfTheirOwn(String given, String kept) {
        assertThat(read(Map.of("LMS_CONTENT_URL", given)).contentUrl().value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://learn.example.org", "HTTPS://LEARN.example.org", "https://{package}.example.org"})
    void externalPackagesNeverShareTheOriginOfTheirLearners(String contentUrl) {
        assertThatThrownBy(() ->
                        read(Map.of("LMS_PUBLIC_URL", "https://learn.example.org", "LMS_CONTENT_URL", contentUrl)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("LMS_CONTENT_URL");
    }

    @Test
    void productionIsToldWhenPackagesRunOnItsOwnHost() {
        var shared = Map.of("LMS_MODE", "production", "LMS_PUBLIC_URL", "https://learn.example.org");

        assertThat(SharedHost.warning(read(shared)))
                .hasValueSatisfying(warning -> assertThat(warning).contains("LMS_CONTENT_URL=https://{package}."));
        assertThat(SharedHost.warning(read(with(shared, "LMS_CONTENT_URL", "https://{package}.content.example.org"))))
                .isEmpty();
        assertThat(SharedHost.warning(read(with(shared, "LMS_MODE", "demo")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LMS_CONTENT_PORT, 8080",
        "LMS_CONTENT_URL, https://example.org/packages",
        "LMS_CONTENT_URL, https://{package}.example.org/packages",
        "LMS_CONTENT_URL, https://example.org/{package}",
        "LMS_CONTENT_URL, https://content-{package}.example.org",
        "LMS_CONTENT_URL, https://{package}.{package}.example.org",
        "LMS_CONTENT_URL, https://{module}.example.org",
        "LMS_CONTENT_URL, https://{package}.192.0.2.1",
        "LMS_CONTENT_URL, https://content.example.org?package={package}",
        "LMS_CONTENT_URL, https://lms@content.example.org",
        "LMS_CONTENT_URL, content.example.org",
        "LMS_HTTP_PORT, eighty",
        "LMS_HTTP_PORT, 70000",
        "LMS_HTTP_PORT, 0",
        "LMS_MODE, test",
        "LMS_PUBLIC_URL, learn.example.org",
        "LMS_ID_BASE, ftp://example.org",
        "LMS_PUBLIC_URL, https://example.org/?a=b",
        "LMS_DB_USER, lms",
        "LMS_CONTENT, no-such-folder",
        "LMS_LRS_KEY, key-without-secret",
        "LMS_API_SECRET, secret-without-key",
        "LMS_ADMIN_EMAIL, ada@institute.example",
        "LMS_ADMIN_PASSWORD, a-password-of-nobody",
        "LMS_XAPI_MAX_BODY, 16MB",
        "LMS_XAPI_MAX_TOKENS, 0",
        "LMS_XAPI_MAX_DEPTH, 1001",
        "LMS_SMTP_URL, mail.example.org",
        "LMS_SMTP_URL, http://mail.example.org",
        "LMS_SMTP_URL, smtp://lms:pass@word@mail.example.org"
    })
    void aWrongVariableIsNamedInOneLine(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(name)
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "changeme", "test-lrs-secret", "short"})
    void productionRefusesSecretsThatAnybodyCouldGuess(String secret) {
        var environment = Map.of("LMS_LRS_KEY", "institute", "LMS_LRS_SECRET", secret);

        assertThat(read(environment).mode()).isEqualTo(Mode.DEMO);
        assertThatThrownBy(() -> read(with(environment, "LMS_MODE", "production")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("LMS_LRS_SECRET")
                .message()
                .doesNotContain("is '" + secret);
    }

    @Test
    void productionTakesARealSecret() {
        var environment = Map.of(
                "LMS_MODE", "production",
                "LMS_API_KEY", "nawb",
                "LMS_API_SECRET", "u7Q1mZ0vXk4sB9wLtN2c");

        assertThat(read(environment).mode()).isEqualTo(Mode.PRODUCTION);
    }

    @Test
    void theDatabasesPasswordDoesNotReachTheApplication() {
        var settings =
                read(Map.of("LMS_DB_URL", "jdbc:mysql://db/lms", "LMS_DB_PASSWORD", "p", "LMS_MODE", "production"));
        try (var data = DataFolder.open(home.resolve("data"))) {
            assertThat(ApplicationEnvironment.of(settings, data))
                    .containsEntry("LMS_MODE", "production")
                    .containsKeys("LMS_PUBLIC_URL", "LMS_DATA", "LMS_CONTENT")
                    .doesNotContainKeys("LMS_DB_URL", "LMS_DB_PASSWORD", "LMS_DEMO_PASSWORD");
        }
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var all = new java.util.HashMap<>(environment);
        all.put(name, value);
        return all;
    }
}
