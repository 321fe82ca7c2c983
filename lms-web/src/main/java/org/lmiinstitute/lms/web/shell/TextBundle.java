package org.lmiinstitute.lms.web.shell;

import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of one feature in one language; a key that is missing shows itself, so that a page never fails on it. */
public class TextBundle extends AbstractMap<String, String> {
    private static final String BASE = "org.lmiinstitute.lms.web.%s.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    public TextBundle(String feature, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                String.format(BASE, feature),
                locale,
                TextBundle.class.getClassLoader(),
                new Files(FacesSetup.isDevelopment()));
    }

    @Override
    public String get(Object key) {
        String name = String.valueOf(key);
        return bundle.containsKey(name) ? bundle.getString(name) : name;
    }

    /** The text with its gaps filled, as {@link MessageFormat} writes them: {@code {0,choice,0#none|1#one|1<{0} offers}}. */
    public String fill(String key, Object... values) {
        return new MessageFormat(get(key), locale).format(values);
    }

    /** The text for a code, such as a topic; the code itself if there is none. */
    public String label(String prefix, String code) {
        String key = prefix + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    /** Reads the files once; in development it looks at them each time, so that a changed text is seen at once. */
    private static final class Files extends ResourceBundle.Control {
        private final boolean fresh;

        Files(boolean fresh) {
            this.fresh = fresh;
        }

        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }

        @Override
        public long getTimeToLive(String baseName, Locale locale) {
            return fresh ? 0 : TTL_NO_EXPIRATION_CONTROL;
        }
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return bundle.keySet().stream()
                .map(key -> Map.entry(key, bundle.getString(key)))
                .collect(Collectors.toSet());
    }
}
