package org.lmiinstitute.lms.packaging.internal.accessibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.packaging.internal.report.ReportPage;

/**
 * Contrast of a pair of the design's colors, as WCAG 1.4.3 defines it.
 *
 * @param scheme light or dark
 */
record Contrast(String scheme, String text, String ground, BigDecimal ratio) {

    private static final BigDecimal ENOUGH = new BigDecimal("4.5");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*#([0-9a-f]{6})");
    private static final String DARK = "@media (prefers-color-scheme: dark)";

    /** What text stands on. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("ink", "paper"),
            List.of("ink", "surface"),
            List.of("ink", "sunken"),
            List.of("ink-2", "paper"),
            List.of("ink-2", "surface"),
            List.of("ink-3", "surface"),
            List.of("brand", "surface"),
            List.of("on-brand", "brand"),
            List.of("ok", "ok-soft"),
            List.of("warn", "warn-soft"),
            List.of("err", "err-soft"));

    /** All pairs in both schemes. */
    static List<Contrast> ofTheDesign() {
        String tokens = ReportPage.tokens();
        int dark = tokens.indexOf(DARK);
        List<Contrast> contrasts = new ArrayList<>();
        Map<String, String> colors = new HashMap<>();
        add(contrasts, "light", colors, tokens.substring(0, dark));
        add(contrasts, "dark", colors, tokens.substring(dark));
        return List.copyOf(contrasts);
    }

    /** A scheme that does not name a color has that of the scheme before. */
    private static void add(List<Contrast> contrasts, String scheme, Map<String, String> colors, String tokens) {
        Matcher token = TOKEN.matcher(tokens);
        while (token.find()) {
            colors.put(token.group(1), token.group(2));
        }
        PAIRS.forEach(pair -> contrasts.add(new Contrast(
                scheme,
                pair.get(0),
                pair.get(1),
                ratio(luminance(colors.get(pair.get(0))), luminance(colors.get(pair.get(1)))))));
    }

    boolean isEnough() {
        return ratio.compareTo(ENOUGH) >= 0;
    }

    private static BigDecimal ratio(double one, double other) {
        double ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        return BigDecimal.valueOf(ratio).setScale(1, RoundingMode.FLOOR);
    }

    /** WCAG 2, relative luminance. */
    private static double luminance(String color) {
        int rgb = Integer.parseInt(color, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
