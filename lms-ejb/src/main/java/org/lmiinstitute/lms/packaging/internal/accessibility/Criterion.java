package org.lmiinstitute.lms.packaging.internal.accessibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A success criterion of WCAG, of level A or AA.
 *
 * @param since the version that brought it: 2.0, 2.1 or 2.2
 */
record Criterion(String number, String name, String level, String since) {

    /** WCAG 2.2 took it out, since browsers mend what it asked for. */
    private static final String OBSOLETE_IN_2_2 = "4.1.1";

    private static final String LIST = "criteria.csv";

    /** In the order of WCAG. */
    static List<Criterion> all() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Criterion.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .map(cells -> new Criterion(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isIn21() {
        return !since.equals("2.2");
    }

    boolean isIn22() {
        return !number.equals(OBSOLETE_IN_2_2);
    }

    /** Whether a standard such as {@code WCAG 2.1 AA} asks for it. */
    boolean isIn(String standard) {
        boolean isInVersion = standard.contains("2.2") ? isIn22() : isIn21();
        return isInVersion && (level.equals("A") || standard.endsWith("AA"));
    }
}
