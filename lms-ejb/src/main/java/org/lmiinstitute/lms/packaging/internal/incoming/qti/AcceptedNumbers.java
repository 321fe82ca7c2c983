package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/**
 * The number that a list of accepted texts stands for.
 *
 * @param tolerance how far from it is right too
 */
public record AcceptedNumbers(BigDecimal answer, BigDecimal tolerance, int decimals) {

    private static final int MOST_DECIMALS = 10;
    private static final Pattern NUMBER =
            Pattern.compile("([-+\u2212]?)[$€£]?((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?)(\\.[0-9]{1,10})?\\s*%?");
    /** What our own cartridges say of a number in the one field that takes any text. */
    private static final Pattern OWN = Pattern.compile("numeric, tolerance ([0-9.]{1,20}), decimals ([0-9]{1,2})");

    /** A number and how far off is right, from wherever they were read. */
    static AcceptedNumbers of(BigDecimal answer, BigDecimal tolerance) {
        int decimals = Math.max(decimals(answer), decimals(tolerance));
        return new AcceptedNumbers(answer, tolerance, Math.min(MOST_DECIMALS, decimals));
    }

    /** A range, both ends right. */
    static AcceptedNumbers between(BigDecimal low, BigDecimal high) {
        BigDecimal two = new BigDecimal(2);
        return of(low.add(high).divide(two), high.subtract(low).divide(two));
    }

    /**
     * Texts that are each right.
     *
     * @param category what our own cartridges say of the number; other systems say something else or nothing
     * @return empty if one of them is no number, or they are numbers with gaps between them
     */
    static Optional<AcceptedNumbers> of(List<String> texts, String category, Remarks remarks) {
        List<Optional<BigDecimal>> read =
                texts.stream().map(AcceptedNumbers::read).toList();
        if (read.isEmpty() || read.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<BigDecimal> numbers = read.stream().flatMap(Optional::stream).toList();
        Matcher own = OWN.matcher(category);
        if (own.matches()) {
            return Optional.of(
                    new AcceptedNumbers(numbers.get(0), new BigDecimal(own.group(1)), Integer.parseInt(own.group(2))));
        }
        TreeSet<BigDecimal> different = new TreeSet<>(numbers);
        if (different.size() == 1) {
            return Optional.of(of(numbers.get(0), BigDecimal.ZERO));
        }
        if (!isRun(different)) {
            return Optional.empty();
        }
        remarks.note("a list of " + different.size() + " accepted numbers became one with a tolerance");
        return Optional.of(between(different.first(), different.last()));
    }

    static Optional<BigDecimal> read(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches() || number.group(2).isEmpty() && number.group(3) == null || text.length() > 40) {
            return Optional.empty();
        }
        String sign = number.group(1).isEmpty() || number.group(1).equals("+") ? "" : "-";
        String fraction = number.group(3) == null ? "" : number.group(3);
        return Optional.of(new BigDecimal(sign + "0" + number.group(2).replace(",", "") + fraction));
    }

    /** Every step of the last decimal from the smallest to the largest is there. */
    private static boolean isRun(Collection<BigDecimal> numbers) {
        BigDecimal[] sorted = numbers.toArray(BigDecimal[]::new);
        BigDecimal step = sorted[1].subtract(sorted[0]);
        int decimals =
                numbers.stream().mapToInt(AcceptedNumbers::decimals).max().orElse(0);
        if (step.compareTo(BigDecimal.ONE.movePointLeft(decimals)) != 0) {
            return false;
        }
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].subtract(sorted[i - 1]).compareTo(step) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
