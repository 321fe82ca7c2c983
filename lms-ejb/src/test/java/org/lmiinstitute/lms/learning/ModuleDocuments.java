package org.lmiinstitute.lms.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.ModuleRevision;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

/** Module documents for tests. */
public final class ModuleDocuments {

    public static final String LESSON = "000000b1";
    public static final String VIDEO = "000000b2";
    public static final String EXERCISE = "000000b3";
    public static final String QUIZ = "000000b4";
    public static final String EXERCISE_QUESTION = "000000c1";
    public static final String FIRST_QUESTION = "000000d1";
    public static final String SECOND_QUESTION = "000000d2";

    private ModuleDocuments() {}

    /** A module with one activity of each kind. */
    public static RevisionDocument oneOfEach() {
        try (InputStream document = ModuleDocuments.class.getResourceAsStream("/learning/module-document.json")) {
            return of(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RevisionDocument of(String json) {
        return new RevisionDocument(new ModuleRevision(
                UUID.randomUUID(), UUID.randomUUID(), RevisionNumber.FIRST, json, "{}", Instant.EPOCH));
    }
}
