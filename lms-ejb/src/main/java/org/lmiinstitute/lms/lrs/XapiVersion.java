package org.lmiinstitute.lms.lrs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of the specification that are spoken here. */
public enum XapiVersion {
    V1_0_3("1.0.3", "1.0.0", "1\\.0(\\.\\d+)?"),
    V2_0_0("2.0.0", "2.0.0", "2\\.0(\\.\\d+)?");

    private final String number;
    private final String ofStatements;
    private final Pattern accepted;

    XapiVersion(String number, String ofStatements, String accepted) {
        this.number = number;
        this.ofStatements = ofStatements;
        this.accepted = Pattern.compile(accepted);
    }

    /** The version that answers a header {@code X-Experience-API-Version} (1.0.3 Communication 3.3: any 1.0.x). */
    public static Optional<XapiVersion> find(String header) {
        return Arrays.stream(values())
                .filter(version -> version.accepted.matcher(header).matches())
                .findFirst();
    }

    public static List<String> numbers() {
        return Arrays.stream(values()).map(XapiVersion::number).toList();
    }

    /** As it stands in headers and in {@code about}. */
    public String number() {
        return number;
    }

    /** The {@code version} of a statement that came without one (1.0.3 Data 2.4.10). */
    public String ofStatements() {
        return ofStatements;
    }
}
