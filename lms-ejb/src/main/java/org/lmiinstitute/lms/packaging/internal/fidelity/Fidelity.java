package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.io.IOException;
import java.io.InputStream;

/** Reads a package back and reports on it. */
public final class Fidelity {

    private final FidelityReport report;

    private Fidelity(FidelityReport report) {
        this.report = report;
    }

    /**
     * Compares a package with its plan.
     *
     * @param zip the package from its first byte; it need not be finished
     */
    public static Fidelity of(PackagePlan plan, InputStream zip) throws IOException {
        return new Fidelity(FidelityReport.of(plan, Inventory.read(zip)));
    }

    public String html() {
        return FidelityPage.write(report);
    }

    public String json() {
        return FidelityJson.write(report);
    }
}
