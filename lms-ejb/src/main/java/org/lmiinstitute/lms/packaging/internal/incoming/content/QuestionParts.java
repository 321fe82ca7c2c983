package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.ArrayList;
import java.util.List;

/** Questions in parts of a length that one YAML file may have: our reader takes three million signs. */
public final class QuestionParts {

    private static final int LONGEST = 2_000_000;

    /** Of keys and indentation, for each question and each choice. */
    private static final int FRAME = 200;

    private QuestionParts() {}

    /** In their order; one part unless they are very long. */
    public static List<List<Question>> of(List<Question> questions) {
        List<List<Question>> parts = new ArrayList<>();
        int length = LONGEST;
        for (Question question : questions) {
            int its = length(question);
            if (length + its > LONGEST) {
                parts.add(new ArrayList<>());
                length = 0;
            }
            parts.get(parts.size() - 1).add(question);
            length += its;
        }
        return parts;
    }

    private static int length(Question question) {
        if (question instanceof Question.WithChoices choices) {
            return FRAME
                    + choices.prompt().length()
                    + choices.feedback().length()
                    + choices.choices().stream()
                            .mapToInt(choice -> FRAME
                                    + choice.text().length()
                                    + choice.feedback().length())
                            .sum();
        }
        Question.WithNumber number = (Question.WithNumber) question;
        return FRAME
                + number.prompt().length()
                + number.worked().length()
                + number.right().length()
                + number.wrong().length();
    }
}
