package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An image that stands in a text itself, as a {@code data:} address. */
record DrawnImage(String extension, byte[] content) {

    private static final Pattern DATA =
            Pattern.compile("(?is)data:image/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\\s]+)");

    /** Empty if the address is another, or holds no image of a kind that learners get. */
    static Optional<DrawnImage> of(String address) {
        Matcher data = DATA.matcher(address);
        if (!data.matches()) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(data.group(2));
            return Optional.of(new DrawnImage(data.group(1).toLowerCase(Locale.ROOT), content));
        } catch (IllegalArgumentException noImage) {
            return Optional.empty();
        }
    }
}
