package org.lmiinstitute.lms.lrs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a credential may do in its store; named as in the xAPI 1.0.3 specification, Communication 4.2. */
public enum Scope {
    STATEMENTS_WRITE("statements/write"),
    STATEMENTS_READ("statements/read"),
    /** Reads only what was written with the same credential. */
    STATEMENTS_READ_MINE("statements/read/mine"),
    STATE("state"),
    PROFILE("profile"),
    /** May define activities; their definitions are taken from its statements. */
    DEFINE("define"),
    ALL("all");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Reads what {@link #write} wrote. */
    public static Set<Scope> read(String codes) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String code : codes.split(" ")) {
            scopes.add(Arrays.stream(values())
                    .filter(scope -> scope.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no scope " + code)));
        }
        return scopes;
    }

    /** The codes, separated by spaces. */
    public static String write(Set<Scope> scopes) {
        return scopes.stream().map(Scope::code).collect(Collectors.joining(" "));
    }
}
