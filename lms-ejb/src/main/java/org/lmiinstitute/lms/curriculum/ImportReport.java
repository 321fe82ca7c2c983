package org.lmiinstitute.lms.curriculum;

import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.common.Problem;

/**
 * What an import did.
 *
 * @param imported items that were taken in, as {@code modules/<folder>}, with what came of it
 * @param unchanged how many items were skipped because nothing in them changed
 * @param problems what stands in the way of the others, in the order of the files
 */
public record ImportReport(List<String> imported, int unchanged, List<Problem> problems) {

    public ImportReport {
        imported = List.copyOf(imported);
        problems = List.copyOf(problems);
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    /** One line for each item that was imported and each problem, and a last one that counts. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        imported.forEach(item -> lines.add("imported " + item));
        problems.forEach(problem -> lines.add(problem.toString()));
        lines.add(imported.size() + " imported, " + unchanged + " unchanged, " + problems.size()
                + (problems.size() == 1 ? " problem" : " problems"));
        return lines;
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
