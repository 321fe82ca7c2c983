package org.lmiinstitute.lms.learning;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a certificate is verified by: 80 random bits as 16 characters of Crockford's base 32, which has no I, L, O or U to
 * mistake. People meet it in groups of four.
 *
 * @param value the 16 characters without dashes
 */
public record CertificateCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{16}");

    /** How many random bytes a code needs. */
    public static final int BYTES = 10;

    private static final int BITS_PER_CHARACTER = 5;
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    public CertificateCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a certificate code: " + value);
        }
    }

    /** The code of ten random bytes. */
    public static CertificateCode of(byte[] random) {
        BigInteger bits = new BigInteger(1, random);
        StringBuilder code = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            code.append(ALPHABET.charAt(bits.shiftRight(i * BITS_PER_CHARACTER).intValue() & 31));
        }
        return new CertificateCode(code.toString());
    }

    /** Reads what a person typed: any case, dashes or spaces, I and L for 1, O for 0; empty if it cannot be a code. */
    public static Optional<CertificateCode> parse(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        return FORM.matcher(plain).matches() ? Optional.of(new CertificateCode(plain)) : Optional.empty();
    }

    /** In groups: {@code 7K2M-9QXA-04TF-WZ81}. */
    @Override
    public String toString() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
