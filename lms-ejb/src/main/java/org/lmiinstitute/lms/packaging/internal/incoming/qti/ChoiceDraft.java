package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Choice;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionText;

/** The choices of a question on their way to ours: with ids as ours are. */
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
        for (Delivered choice : delivered) {
            choices.add(new Choice(id(choice.id()), text(choice), choice.isRight(), texts.of(choice.feedback())));
        }
        return choices;
    }

    private String text(Delivered choice) {
        String text = texts.shown(choice.html());
        if (text.isBlank()) {
            texts.remarks().note("a choice without text is called by its name: " + choice.id());
            return texts.of("<p>" + choice.id().replace("<", "&lt;") + "</p>");
        }
        return text;
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
