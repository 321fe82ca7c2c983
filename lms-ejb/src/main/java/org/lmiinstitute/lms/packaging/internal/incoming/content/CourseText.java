package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.ShortId;

/**
 * The course of all modules that came in with one import, so that learners can enroll at once. Its slug, which nobody chose, is made of
 * the import's id.
 *
 * @param modules their folders, in order
 */
public record CourseText(
        UUID importId,
        String title,
        String code,
        String summary,
        String language,
        String level,
        String licence,
        List<String> modules) {

    private static final int NUMBERS = 1_000_000_000;

    public CourseText {
        modules = List.copyOf(modules);
    }

    /** Of modules as they are written; their first says on which terms. */
    public static CourseText of(UUID importId, String title, String code, String summary, List<ModuleText> modules) {
        ModuleText first = modules.get(0);
        String named = title.isBlank() ? first.title() : title;
        return new CourseText(
                importId,
                named,
                code,
                summary.isBlank() ? first.source() : summary,
                first.language(),
                first.level(),
                first.licence(),
                modules.stream().map(ModuleText::slug).toList());
    }

    /** Writes it into a content folder, beside its modules. */
    public void write(Path folder) throws IOException {
        new ContentFolder(folder).write(this);
    }

    /** The code of an import's course until somebody chooses one. */
    public static String usualCode(UUID importId) {
        return "IMP-" + Math.floorMod(importId.getLeastSignificantBits(), NUMBERS);
    }

    String slug() {
        return "imported-" + ShortId.of(importId);
    }
}
