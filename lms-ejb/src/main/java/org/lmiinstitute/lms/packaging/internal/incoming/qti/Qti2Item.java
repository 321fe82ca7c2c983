package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Choice;
import org.lmiinstitute.lms.packaging.internal.incoming.content.PlainLine;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionImages;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionText;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.NearFiles;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One item of QTI 2.1 or 2.2 as a question of ours, if it offers choices or asks for a number. */
final class Qti2Item implements ItemReading.Item {

    private static final String GAP = "………";

    private final QtiElement item;
    private final Remarks remarks = new Remarks();
    private final QuestionText texts;
    private final Qti2Feedback feedback;

    private Qti2Item(QtiElement item, NearFiles near, Wording wording) {
        this.item = item;
        this.feedback = new Qti2Feedback(item);
        this.texts = new QuestionText(wording, remarks, new QuestionImages(near::find));
    }

    static ReadQuestion read(QtiElement item, NearFiles near, Wording wording) {
        return new ItemReading(near.file(), item.attribute("title"), item.attributeOr("identifier", ""))
                .read(() -> new Qti2Item(item, near, wording));
    }

    @Override
    public String asked() {
        return item.child("itemBody").map(body -> Material.markup(body.dom())).orElse("");
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public Question question() {
        Question question = made();
        feedback.nameUnused(remarks);
        return question;
    }

    private Question made() {
        if (item.child("templateProcessing").isPresent()
                || item.child("templateDeclaration").isPresent()) {
            throw new UnlikeQuestionException("its text is worked out from a template of its own");
        }
        if (item.attributeOr("adaptive", "false").equals("true")) {
            throw new UnlikeQuestionException("it is adaptive: it goes on by what was answered");
        }
        QtiElement body = item.child("itemBody")
                .orElseThrow(() -> new UnlikeQuestionException("it asks nothing: it has no body"));
        List<QtiElement> interactions = body.all("*").stream()
                .filter(part -> part.name().endsWith("Interaction"))
                .toList();
        if (interactions.isEmpty()) {
            throw new UnlikeQuestionException("it is a text without an answer");
        }
        if (interactions.size() > 1) {
            throw new UnlikeQuestionException("it has several answers to give, which questions here have not");
        }
        QtiElement interaction = interactions.get(0);
        return switch (interaction.name()) {
            case "choiceInteraction" -> choices(body, interaction, "simpleChoice");
            case "inlineChoiceInteraction" -> choices(body, interaction, "inlineChoice");
            case "textEntryInteraction" -> number(body, interaction);
            case "extendedTextInteraction" ->
                throw new UnlikeQuestionException("it asks for a free text (an essay), which nobody would mark here");
            case "orderInteraction" ->
                throw new UnlikeQuestionException("it asks to put things in order, which questions here do not");
            case "matchInteraction", "associateInteraction", "gapMatchInteraction" ->
                throw new UnlikeQuestionException("it asks to match, which questions here do not");
            default ->
                throw new UnlikeQuestionException(
                        "its kind of answer (" + interaction.name() + ") is none that questions here have");
        };
    }

    private Question choices(QtiElement body, QtiElement interaction, String name) {
        Qti2Marking marking = marking(interaction);
        List<QtiElement> offered = interaction.all(name);
        Set<String> right = marking.right();
        long known = offered.stream()
                .filter(choice -> right.contains(choice.attributeOr("identifier", "")))
                .count();
        if (offered.size() < 2) {
            throw new UnlikeQuestionException("it has fewer than two choices");
        }
        if (known == 0) {
            throw new UnlikeQuestionException("it does not say which choice is right");
        }
        boolean isSeveral =
                marking.declaration().attributeOr("cardinality", "single").equals("multiple") || known > 1;
        marking.nameRules(isSeveral);
        if (name.equals("inlineChoice")) {
            remarks.note("the choices stood in a gap of the sentence and stand below it here");
        }
        List<ChoiceDraft.Delivered> delivered = new ArrayList<>();
        offered.forEach(choice -> delivered.add(delivered(choice, right, isSeveral)));
        String prompt = prompt(body, name.equals("inlineChoice"));
        List<Choice> choices = new ChoiceDraft(texts).choices(delivered);
        return new Question.WithChoices(
                prompt, points(), isSeveral, choices, "", texts.images().taken());
    }

    private ChoiceDraft.Delivered delivered(QtiElement choice, Set<String> right, boolean isSeveral) {
        String id = choice.attributeOr("identifier", "");
        boolean isRight = right.contains(id);
        StringBuilder said = new StringBuilder();
        QtiElement text = new QtiElement((Element) choice.dom().cloneNode(true));
        text.all("feedbackInline").forEach(inline -> {
            said.append(Material.markup(inline.dom()));
            inline.dom().getParentNode().removeChild(inline.dom());
        });
        said.append(feedback.of(id));
        if (said.isEmpty() && !isSeveral) {
            said.append(isRight ? feedback.ofRight() : feedback.ofWrong());
        }
        return new ChoiceDraft.Delivered(id, Material.markup(text.dom()), isRight, said.toString());
    }

    private Question number(QtiElement body, QtiElement interaction) {
        Qti2Marking marking = marking(interaction);
        String type = marking.declaration().attributeOr("baseType", "string");
        Set<String> right = marking.right();
        Optional<AcceptedNumbers> read = AcceptedNumbers.of(List.copyOf(right), "", remarks);
        if (read.isEmpty()) {
            throw new UnlikeQuestionException(
                    type.equals("string")
                            ? "it asks for a word, and questions here ask for numbers or choices"
                            : "what it takes for right is no number with a tolerance");
        }
        BigDecimal tolerance =
                marking.tolerance(read.get().answer()).max(read.get().tolerance());
        AcceptedNumbers accepted = AcceptedNumbers.of(read.get().answer(), tolerance);
        marking.nameRules(false);
        return new Question.WithNumber(
                prompt(body, true),
                points(),
                accepted.answer(),
                accepted.tolerance(),
                accepted.decimals(),
                "",
                texts.of(feedback.ofRight()),
                texts.of(feedback.ofWrong()),
                texts.images().taken());
    }

    private Qti2Marking marking(QtiElement interaction) {
        String response = interaction.attributeOr("responseIdentifier", "RESPONSE");
        QtiElement declaration = item.children("responseDeclaration")
                .filter(each -> each.attributeOr("identifier", "").equals(response))
                .findFirst()
                .orElseThrow(() -> new UnlikeQuestionException("it does not say what is right"));
        return new Qti2Marking(item, declaration, remarks);
    }

    /** The body with the question in the place of the interaction, and a gap where a text is to be filled in. */
    private String prompt(QtiElement body, boolean isGap) {
        QtiElement copy = new QtiElement((Element) body.dom().cloneNode(true));
        List<QtiElement> parts = new ArrayList<>(copy.all("*"));
        for (QtiElement part : parts) {
            if (part.name().endsWith("Interaction")) {
                replace(part, isGap);
            } else if (part.is("feedbackBlock")
                    || part.is("feedbackInline")
                    || part.is("printedVariable")
                    || part.is("rubricBlock") && !LostTestText.isForCandidates(part)) {
                remarks.removed(part.name());
                LostText.noteMarkup("the text of " + part.name() + " is not shown", Stream.of(part), remarks);
                part.dom().getParentNode().removeChild(part.dom());
            } else if (part.is("infoControl")) {
                part.attribute("title").ifPresent(title -> part.dom()
                        .insertBefore(
                                part.dom().getOwnerDocument().createTextNode(title + " "),
                                part.dom().getFirstChild()));
            }
        }
        body.all("textEntryInteraction").stream()
                .flatMap(field -> field.attribute("placeholderText").stream())
                .forEach(hint -> remarks.note("the hint in its field is not shown: " + PlainLine.shortened(hint)));
        String prompt = texts.shown(Material.markup(copy.dom()));
        if (prompt.isBlank()) {
            throw new UnlikeQuestionException("it asks nothing: it has no text");
        }
        return prompt;
    }

    private static void replace(QtiElement interaction, boolean isGap) {
        Node parent = interaction.dom().getParentNode();
        Element paragraph = interaction.dom().getOwnerDocument().createElementNS(null, isGap ? "span" : "div");
        if (isGap) {
            paragraph.setTextContent(GAP);
        }
        interaction.child("prompt").ifPresent(prompt -> {
            for (Node child = prompt.dom().getFirstChild();
                    child != null;
                    child = prompt.dom().getFirstChild()) {
                paragraph.appendChild(child);
            }
        });
        parent.replaceChild(paragraph, interaction.dom());
    }

    private BigDecimal points() {
        return item.children("outcomeDeclaration")
                .filter(outcome -> outcome.attributeOr("identifier", "").matches("MAXSCORE|SCORE"))
                .flatMap(outcome -> outcome.attribute("normalMaximum").stream())
                .flatMap(text -> AcceptedNumbers.read(text).stream())
                .filter(points -> points.signum() > 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }
}
