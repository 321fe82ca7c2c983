package org.lmiinstitute.lms.launcher.bench;

/**
 * What a page costs.
 *
 * @param perSecond requests per second
 * @param serverMilliseconds CPU per request
 * @param databaseMilliseconds CPU per request
 * @param queries statements per request
 * @param median milliseconds
 * @param slow milliseconds that 95 of 100 requests stay under
 */
record Measurement(
        BenchPage page,
        double perSecond,
        double serverMilliseconds,
        double databaseMilliseconds,
        double queries,
        double median,
        double slow) {

    static final String HEADING = "%-40s %9s %11s %11s %11s %8s %8s %8s"
            .formatted("page", "req/s", "server ms", "database ms", "budget ms", "queries", "p50 ms", "p95 ms");

    boolean isWithinBudget() {
        return serverMilliseconds + databaseMilliseconds <= page.budget() && queries <= BenchPage.MOST_QUERIES;
    }

    String row() {
        return "%-40s %9.1f %11.2f %11.2f %11.1f %8.1f %8.1f %8.1f%s"
                .formatted(
                        page.title(),
                        perSecond,
                        serverMilliseconds,
                        databaseMilliseconds,
                        page.budget(),
                        queries,
                        median,
                        slow,
                        isWithinBudget() ? "" : "  OVER BUDGET");
    }
}
