package org.lmiinstitute.lms.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.InstallationKey;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.common.Settings;

/** The settings that a test gives, and no others. */
public final class GivenSettings extends Settings {

    private final Map<String, String> values;
    private final Path data;

    public GivenSettings(Map<String, String> values) {
        this(values, Path.of("."));
    }

    public GivenSettings(Map<String, String> values, Path data) {
        this.values = values;
        this.data = data;
    }

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public Path dataFolder() {
        return data;
    }

    /** @param key of 32 characters */
    public static SecretBox secretsWithKey(String key) {
        return secretsWithSetting(Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param setting what {@code LMS_SECRET_KEY} is */
    public static SecretBox secretsWithSetting(String setting) {
        return secretsWith(new GivenSettings(Map.of("LMS_SECRET_KEY", setting)));
    }

    public static SecretBox secretsWith(Settings settings) {
        return new SecretBox(new InstallationKey(settings, new Ids()), new Ids());
    }
}
