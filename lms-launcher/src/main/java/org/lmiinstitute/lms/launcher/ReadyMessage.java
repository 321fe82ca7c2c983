package org.lmiinstitute.lms.launcher;

import java.io.PrintStream;
import java.util.List;

/** What the console says when everything is up. */
record ReadyMessage(Settings settings, String demoPassword) {

    private static final List<String> ACCOUNTS = List.of(
            "learner@example.org      studies",
            "trainer@example.org      teaches",
            "host@example.org         hosts webinars",
            "organizer@example.org    organizes workshops",
            "facilitator@example.org  leads an academy",
            "partner@example.org      takes courses to another LMS (NAWB)",
            "analyst@example.org      reads reports",
            "admin@example.org        administers");

    void print(PrintStream out) {
        out.println("Ready: " + settings.publicUrl() + "/");
        if (settings.mode() == Mode.DEMO) {
            out.println();
            out.println("Demo accounts, all with the password " + demoPassword);
            ACCOUNTS.forEach(account -> out.println("  " + account));
            out.println();
            out.println("Ctrl-C stops.");
        }
        out.flush();
    }
}
