package org.lmiinstitute.lms.packaging.internal.incoming;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A path that stays inside its package, whoever reads it. */
final class SafePath {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    /** Two dots, and what Windows reads as two dots. */
    private static final Pattern UPWARD = Pattern.compile("\\.[. ]+");
    /** A dot, a slash, a backslash or a control sign that is percent-encoded once or more often, or is UTF-8 made too long. */
    private static final Pattern HIDDEN =
            Pattern.compile(".*%(?:25)*(?:2e|2f|5c|7f|c0|c1|[01][0-9a-f]).*", Pattern.CASE_INSENSITIVE);

    private SafePath() {}

    /** The path that a name means, with {@code /} between folders and no needless parts; a backslash is a slash, as on Windows. */
    static String of(String name, ArchiveLimits limits) {
        String shown = CONTROL.matcher(name).replaceAll("?");
        if (name.length() > limits.nameLength()) {
            throw Refusals.tooMuch(
                    shown.substring(0, limits.nameLength()) + "…",
                    "its path is too long",
                    limits.nameLength() + " letters");
        }
        refuseIf(CONTROL.matcher(name).find(), shown, "its name holds control signs");
        String slashed = Normalizer.normalize(name, Normalizer.Form.NFC).replace('\\', '/');
        refuseIf(slashed.startsWith("/"), shown, "its path is absolute");
        refuseIf(DRIVE.matcher(slashed).matches(), shown, "its path names a drive");
        refuseIf(HIDDEN.matcher(slashed).matches(), shown, "its name hides dots or slashes behind percent signs");
        List<String> parts = Arrays.stream(slashed.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        refuseIf(parts.stream().anyMatch(part -> UPWARD.matcher(part).matches()), shown, "its path leads upward");
        refuseIf(parts.isEmpty() && !slashed.equals("./"), shown, "it has no name");
        if (parts.size() > limits.depth()) {
            throw Refusals.tooMuch(shown, "it lies in too many folders", limits.depth() + " levels");
        }
        return String.join("/", parts);
    }

    /** What two paths have in common that some file system takes for one. */
    static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static void refuseIf(boolean wrong, String name, String what) {
        if (wrong) {
            throw new ArchiveRefusedException(name, what, "a path inside the package, as folder/file.html");
        }
    }
}
