package org.lmiinstitute.lms.launcher.bench;

/**
 * What a page costs.
 *
 * @param budget milliseconds of CPU that a request may cost, server and database together
 * @param perSecond requests per second
 * @param serverMilliseconds CPU per request
 * @param databaseMilliseconds CPU per request
 * @param queries statements per request
 * @param median milliseconds
 * @param slow milliseconds that 95 of 100 requests stay under
 */
public record Measurement(
        String title,
        double budget,
        double perSecond,
        double serverMilliseconds,
        double databaseMilliseconds,
        double queries,
        double median,
        double slow) {

    public static final String HEADING = "%-40s %9s %11s %11s %11s %8s %8s %8s"
            .formatted("page", "req/s", "server ms", "database ms", "budget ms", "queries", "p50 ms", "p95 ms");

    public boolean isWithinBudget() {
        return serverMilliseconds + databaseMilliseconds <= budget && queries <= BenchPage.MOST_QUERIES;
    }

    public String row() {
        return "%-40s %9.1f %11.2f %11.2f %11.1f %8.1f %8.1f %8.1f%s"
                .formatted(
                        title,
                        perSecond,
                        serverMilliseconds,
                        databaseMilliseconds,
                        budget,
                        queries,
                        median,
                        slow,
                        isWithinBudget() ? "" : "  OVER BUDGET");
    }
}
