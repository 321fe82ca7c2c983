package org.lmiinstitute.lms.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text resource of this package in which {@code @WORD@} stands for a value. */
record Template(String text) {

    private static final Pattern WORD = Pattern.compile("@([A-Z_]+)@");

    static Template named(String name) {
        try (var stream = Template.class.getResourceAsStream(name)) {
            return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with every word replaced.
     *
     * @param escape how a value is written in this kind of file
     * @throws IllegalArgumentException if a word has no value
     */
    String fill(Map<String, String> values, UnaryOperator<String> escape) {
        return WORD.matcher(text).replaceAll(word -> {
            var value = values.get(word.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No value for " + word.group());
            }
            return Matcher.quoteReplacement(escape.apply(value));
        });
    }

    /** A value inside an XML attribute of domain.xml; a dollar sign would begin a variable there. */
    static String inXml(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
