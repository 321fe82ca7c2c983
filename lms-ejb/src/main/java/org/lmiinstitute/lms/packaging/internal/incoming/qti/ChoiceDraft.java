package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Choice;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionText;

/** The choices of a question on their way to ours: with ids as ours are, and something to say of each. */
final class ChoiceDraft {

    /** A choice as it was delivered; texts are HTML. */
    record Delivered(String id, String html, boolean isRight, String feedback) {}

    private final QuestionText texts;
    private final Set<String> ids = new HashSet<>();

    ChoiceDraft(QuestionText texts) {
        this.texts = texts;
    }

    List<Choice> choices(List<Delivered> delivered) {
        List<Choice> choices = new ArrayList<>();
        int silent = 0;
        for (Delivered choice : delivered) {
            String feedback = texts.of(choice.feedback());
            silent += feedback.isBlank() ? 1 : 0;
            choices.add(new Choice(id(choice.id()), text(choice), choice.isRight(), said(feedback, choice.isRight())));
        }
        if (silent > 0) {
            texts.remarks()
                    .note(silent + " of " + delivered.size()
                            + " choices had no feedback and say only whether they are right");
        }
        return choices;
    }

    private String text(Delivered choice) {
        String text = texts.of(choice.html());
        if (text.isBlank()) {
            texts.remarks().note("a choice without text is called by its name: " + choice.id());
            return texts.of("<p>" + choice.id().replace("<", "&lt;") + "</p>");
        }
        return text;
    }

    private String said(String feedback, boolean isRight) {
        return feedback.isBlank() ? texts.wording().say(isRight ? "answer.right" : "answer.wrong") : feedback;
    }

    /** A letter where the id of the source is longer than ours may be, or has signs that ours have not. */
    private String id(String delivered) {
        String id = delivered.toLowerCase(Locale.ROOT);
        if (id.matches("[a-z0-9]{1,8}") && ids.add(id)) {
            return id;
        }
        int place = ids.size();
        String letter = place < 26 ? String.valueOf((char) ('a' + place)) : "c" + place;
        while (!ids.add(letter)) {
            letter = "c" + ++place;
        }
        return letter;
    }
}
