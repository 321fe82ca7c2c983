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
 * @param warnings what is online and no longer in the content folder
 */
public record ImportReport(List<String> imported, int unchanged, List<Problem> problems, List<Problem> warnings) {

    public ImportReport {
        imported = List.copyOf(imported);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Whether everything that is in the folder was taken in. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /** One line for each item that was imported, each problem and each warning, and a last one that counts. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        imported.forEach(item -> lines.add("imported " + item));
        problems.forEach(problem -> lines.add(problem.toString()));
        warnings.forEach(warning -> lines.add("warning: " + warning));
        lines.add(imported.size() + " imported, " + unchanged + " unchanged, " + count(problems, "problem")
                + (warnings.isEmpty() ? "" : ", " + count(warnings, "warning")));
        return lines;
    }

    private static String count(List<Problem> found, String word) {
        return found.size() + " " + word + (found.size() == 1 ? "" : "s");
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
