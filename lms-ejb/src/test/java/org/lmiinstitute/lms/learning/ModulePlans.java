package org.lmiinstitute.lms.learning;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A module with one activity of each kind. */
public final class ModulePlans {

    public static final String LESSON = "000000b1";
    public static final String VIDEO = "000000b2";
    public static final String EXERCISE = "000000b3";
    public static final String QUIZ = "000000b4";
    public static final String EXERCISE_QUESTION = "000000c1";
    public static final String FIRST_QUESTION = "000000d1";
    public static final String SECOND_QUESTION = "000000d2";

    private ModulePlans() {}

    public static ModulePlan oneOfEach() {
        try (InputStream document = ModulePlans.class.getResourceAsStream("/learning/module-document.json")) {
            return ModulePlan.of(new ObjectMapper().readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
