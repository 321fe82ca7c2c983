package org.lmiinstitute.lms.launcher.bench.imports;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.launcher.bench.BenchPage;
import org.lmiinstitute.lms.launcher.bench.BenchPeople;
import org.lmiinstitute.lms.launcher.bench.BenchVisitor;
import org.lmiinstitute.lms.launcher.bench.Measurement;
import org.lmiinstitute.lms.launcher.bench.PageLoad;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/** The pages that show what was imported, against the limits that hold for pages of their kind. */
record ImportedPages(RunningInstance instance, String password, PageLoad load) {

    private static final int PEOPLE = 1000;

    /** @return whether every page stays within its limit */
    boolean measure(ImportRows rows, UUID importId, PrintStream out) throws SQLException {
        BenchVisitor learner = new BenchVisitor(instance.httpPort());
        learner.signIn(BenchVisitor.LEARNER, password);
        ImportRows.Imported imported = rows.module(importId);
        Optional<ImportRows.Found> course = rows.course(imported.module());
        out.println(Measurement.HEADING);
        boolean within = measure("catalogue", "/", BenchPage.CATALOGUE, learner, rows, out);
        if (course.isPresent()) {
            String slug = course.get().slug();
            new BenchPeople(rows.connection(), course.get().id()).enroll(PEOPLE);
            within &= measure("course of what was imported", "/courses/" + slug, BenchPage.COURSE, learner, rows, out);
            within &= measure("player", "/play/" + slug + "/" + imported.slug(), BenchPage.PLAYER, learner, rows, out);
        } else {
            out.println("No course shows the module.");
        }
        String document = "/play/documents/" + imported.revision() + ".json";
        return within & measure("the player's document", document, BenchPage.PLAYER, learner, rows, out);
    }

    private boolean measure(
            String title, String path, BenchPage limit, BenchVisitor visitor, ImportRows rows, PrintStream out)
            throws SQLException {
        Measurement measurement = load.measure(title, path, limit.budget(), visitor, rows.connection());
        out.println(measurement.row());
        return measurement.isWithinBudget();
    }
}
