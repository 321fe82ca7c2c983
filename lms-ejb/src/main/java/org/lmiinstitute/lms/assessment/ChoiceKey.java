package org.lmiinstitute.lms.assessment;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The key of a question with choices.
 *
 * @param kind {@code choice} (one may be chosen) or {@code choices} (several)
 * @param correct ids of the right choices
 * @param feedback HTML by choice id, for every choice; empty where nothing is said of one
 * @param general HTML shown after any answer, or null
 */
public record ChoiceKey(String kind, List<String> correct, Map<String, String> feedback, String general)
        implements QuestionKey {

    /** Separates the choices of a response, as xAPI writes them. */
    public static final String SEPARATOR = "[,]";

    public static final String ONE = "choice";
    public static final String SEVERAL = "choices";

    public ChoiceKey {
        correct = List.copyOf(correct);
        feedback = Map.copyOf(feedback);
    }

    @Override
    public Grade grade(String response, int variant, boolean reveal) {
        SortedSet<String> chosen = chosenIn(response);
        long right = chosen.stream().filter(correct::contains).count();
        long wrong = chosen.size() - right;
        double score = Math.max(0, (double) (right - wrong) / correct.size());
        return new Grade(score, score == 1, feedbackOn(chosen));
    }

    private SortedSet<String> chosenIn(String response) {
        SortedSet<String> chosen = new TreeSet<>(List.of(response.split(Pattern.quote(SEPARATOR), -1)));
        if (!feedback.keySet().containsAll(chosen)) {
            throw new InvalidResponseException(
                    "\"" + response + "\" names a choice that the question does not have",
                    "choose among " + String.join(", ", new TreeSet<>(feedback.keySet())));
        }
        if (ONE.equals(kind) && chosen.size() > 1) {
            throw new InvalidResponseException("\"" + response + "\" chooses " + chosen.size(), "choose one");
        }
        return chosen;
    }

    private String feedbackOn(SortedSet<String> chosen) {
        Feedback said = new Feedback();
        chosen.forEach(choice -> said.add(feedback.get(choice)));
        return said.add(general).html();
    }
}
