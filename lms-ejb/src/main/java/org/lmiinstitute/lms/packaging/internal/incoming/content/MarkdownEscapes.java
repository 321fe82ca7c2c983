package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that must not be read as Markdown, nor as a directive of our lessons, nor as a placeholder of our questions. */
final class MarkdownEscapes {

    private static final Pattern SPECIAL = Pattern.compile(
            "[\\\\`*\\[\\]<|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#|[A-Za-z][A-Za-z0-9]*;)|!$|(?<=\\{)\\{");
    private static final Pattern LINE_START = Pattern.compile("(?m)^([ ]*)([#>+=~:-]|[0-9]{1,9}(?=[.)]))");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\t]]");

    private MarkdownEscapes() {}

    /** A run of text; white space is one space, whatever it was. */
    static String text(String text) {
        String readable = CONTROL.matcher(text).replaceAll("");
        return SPECIAL.matcher(readable.replaceAll("[ \\t\\n\\r\\f]+", " ")).replaceAll("\\\\$0");
    }

    /** The lines of a paragraph, which may begin with what would be a heading, a list or a directive. */
    static String lines(String inline) {
        return LINE_START.matcher(inline).replaceAll(MarkdownEscapes::escaped);
    }

    private static String escaped(MatchResult start) {
        String sign = start.group(2);
        boolean isNumber = Character.isDigit(sign.charAt(0));
        return Matcher.quoteReplacement(isNumber ? sign + "\\" : "\\" + sign);
    }

    /** Text without the signs that no file may hold. */
    static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }
}
