package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a package knows of the place that it comes from.
 *
 * @param started where it tells that it runs; none if it does not
 * @param report how it reports what learners do; none if it does not
 * @param dispatch where a thin package finds its modules: an address with a slash at its end, behind which a module's id stands
 */
public record HomeLine(Optional<String> started, Optional<Report> report, String dispatch) {

    /**
     * How a package reports.
     *
     * @param endpoint of the record store, with a slash at its end
     * @param key of the package's own credential
     * @param secret of the same; public, because whoever has the package can read it
     * @param homePage of its learners' accounts
     * @param packageIri the package, named in each statement
     * @param identifies whether learners are named by the ids that the partner's system gives them
     */
    public record Report(
            String endpoint, String key, String secret, String homePage, String packageIri, boolean identifies) {}

    /** Adds it to what a package tells the player. */
    public void addTo(ObjectNode launch) {
        started.ifPresent(address -> launch.put("callHome", address));
        report.ifPresent(to -> launch.putObject("report")
                .put("endpoint", to.endpoint())
                .put("auth", BasicHeader.of(to.key(), to.secret()))
                .put("homePage", to.homePage())
                .put("package", to.packageIri())
                .put("identifies", to.identifies()));
    }
}
