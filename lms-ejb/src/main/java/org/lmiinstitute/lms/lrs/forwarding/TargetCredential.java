package org.lmiinstitute.lms.lrs.forwarding;

import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;

/**
 * What opens a target (Basic authentication, RFC 7617).
 *
 * @param key the user name, without a colon
 * @param secret the password
 */
public record TargetCredential(String key, String secret) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SECRET = 500;

    public TargetCredential {
        List<Problem> problems = new ArrayList<>();
        check(problems, key, secret);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    static void check(List<Problem> problems, String key, String secret) {
        NewTarget.require(problems, "key", key, LONGEST_KEY);
        NewTarget.require(problems, "secret", secret, LONGEST_SECRET);
        if (key.contains(":")) {
            problems.add(new Problem("key", "has a colon", "a user name without one (RFC 7617)"));
        }
    }

    @Override
    public String toString() {
        return "TargetCredential[" + key + "]";
    }
}
