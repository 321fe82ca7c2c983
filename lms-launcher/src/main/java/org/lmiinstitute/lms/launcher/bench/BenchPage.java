package org.lmiinstitute.lms.launcher.bench;

/**
 * A page and what a request of it may cost: a tenth of what Moodle 4.5 needs for the same page on such a machine.
 *
 * @param signedIn whether the learner asks, or somebody unknown
 * @param budget milliseconds of CPU, server and database together
 */
public enum BenchPage {
    CATALOGUE("catalogue", "/", false, 7),
    COURSE("course, 40 activities, 1,000 enrolled", "/courses/" + BenchContent.COURSE, true, 12),
    PLAYER("player, opening an activity", "/play/" + BenchContent.COURSE + "/" + BenchContent.module(1), true, 5);

    /** More queries than this, and a page asks for things one by one. */
    public static final int MOST_QUERIES = 8;

    private final String title;
    private final String path;
    private final boolean signedIn;
    private final double budget;

    BenchPage(String title, String path, boolean signedIn, double budget) {
        this.title = title;
        this.path = path;
        this.signedIn = signedIn;
        this.budget = budget;
    }

    public String title() {
        return title;
    }

    String path() {
        return path;
    }

    boolean isSignedIn() {
        return signedIn;
    }

    /** Milliseconds of CPU, server and database together. */
    public double budget() {
        return budget;
    }
}
