package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a script of prerequisites ({@code aicc_script}). What binds most comes first: {@code = <>}, {@code ~}, {@code &}, {@code |}.
 *
 * <pre>
 * A1              A1 is completed or passed; a heading if all under it are
 * A1="failed"     A1 has this status, A1&lt;&gt;"f" it has another
 * ~A1             not
 * A1 &amp; A2  A1 | A2  both, one of them
 * {A1,A2}         all of the set
 * 2*{A1,A2,A3}    at least two of the set
 * (A1 | A2) &amp; A3  parentheses
 * </pre>
 */
final class ScriptReader {

    /** Twenty times of what SCORM 1.2 lets a script have. */
    private static final int LONGEST = 4_000;

    private static final int DEEPEST = 50;

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(<>|[&|~=(){},*]|\"[^\"]*\"|'[^']*'|[^\\s&|~=<>(){},*\"']+)\\s*");
    private static final Pattern NAME = Pattern.compile("[^&|~=<>(){},*\"']+");

    /** Stands behind the last token. */
    private static final String END = "";

    private final List<String> tokens;
    private int at;
    private int depth;

    private ScriptReader(List<String> tokens) {
        this.tokens = tokens;
    }

    /** @throws UnreadableScriptException if it cannot be read, or can never be met */
    static Condition read(String script) {
        if (script.length() > LONGEST) {
            throw new UnreadableScriptException("they are longer than " + LONGEST + " characters");
        }
        ScriptReader reader = new ScriptReader(tokens(script));
        Condition condition = reader.anyOf();
        reader.expect(END);
        return condition;
    }

    private static List<String> tokens(String script) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(script);
        int end = 0;
        while (matcher.region(end, script.length()).lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < script.length()) {
            throw new UnreadableScriptException("at \"" + script.substring(end) + "\" they cannot be read");
        }
        tokens.add(END);
        return tokens;
    }

    private Condition anyOf() {
        return Condition.AtLeast.any(separated("|", this::allOf));
    }

    private Condition allOf() {
        return Condition.AtLeast.all(separated("&", this::one));
    }

    private List<Condition> separated(String separator, Supplier<Condition> part) {
        List<Condition> parts = new ArrayList<>(List.of(part.get()));
        while (skip(separator)) {
            parts.add(part.get());
        }
        return List.copyOf(parts);
    }

    private Condition one() {
        if (skip("~")) {
            return nested(() -> new Condition.Not(one()));
        }
        if (skip("(")) {
            Condition inner = nested(this::anyOf);
            expect(")");
            return inner;
        }
        if (skip("{")) {
            return Condition.AtLeast.all(set());
        }
        String name = name();
        return skip("*") ? someOf(name) : compared(name);
    }

    private Condition compared(String name) {
        if (skip("=")) {
            return new Condition.Is(name, status());
        }
        return skip("<>") ? new Condition.Not(new Condition.Is(name, status())) : new Condition.Done(name);
    }

    private Condition someOf(String number) {
        expect("{");
        List<Condition> set = set();
        if (!number.matches("\\d+")) {
            throw new UnreadableScriptException("\"" + number + "\" is no number of items");
        }
        BigInteger least = new BigInteger(number);
        if (least.compareTo(BigInteger.valueOf(set.size())) > 0) {
            throw new UnreadableScriptException("of " + set.size() + " items never " + number + " are done");
        }
        return new Condition.AtLeast(least.intValueExact(), set);
    }

    private List<Condition> set() {
        List<Condition> set = nested(() -> separated(",", this::anyOf));
        expect("}");
        return set;
    }

    private <T> T nested(Supplier<T> inner) {
        if (++depth > DEEPEST) {
            throw new UnreadableScriptException("they are nested deeper than " + DEEPEST);
        }
        T read = inner.get();
        depth--;
        return read;
    }

    private String name() {
        String token = tokens.get(at);
        if (!NAME.matcher(token).matches()) {
            throw unexpected("an item");
        }
        at++;
        return token;
    }

    private LessonStatus status() {
        String token = tokens.get(at);
        LessonStatus status =
                LessonStatus.find(token.replaceAll("^[\"']|[\"']$", "")).orElseThrow(() -> unexpected("a status"));
        at++;
        return status;
    }

    private boolean skip(String token) {
        boolean isNext = tokens.get(at).equals(token);
        at += isNext ? 1 : 0;
        return isNext;
    }

    private void expect(String token) {
        if (!tokens.get(at).equals(token)) {
            throw unexpected(token.equals(END) ? "their end" : "\"" + token + "\"");
        }
        at++;
    }

    private UnreadableScriptException unexpected(String expected) {
        String token = tokens.get(at);
        String found = token.equals(END) ? "their end" : "\"" + token + "\"";
        return new UnreadableScriptException(found + " stands where " + expected + " should");
    }
}
