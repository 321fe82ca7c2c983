package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Choice;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionImages;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionText;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.NearFiles;

/** One item of QTI 1.2 as a question of ours, if it asks for choices or for a number. */
final class Qti12Item implements ItemReading.Item {

    private final QtiElement item;
    private final Remarks remarks = new Remarks();
    private final QuestionText texts;
    private final Qti12Marking marking;
    private final QtiElement presentation;

    private Qti12Item(QtiElement item, NearFiles near, Wording wording) {
        this.item = item;
        this.texts = new QuestionText(wording, remarks, new QuestionImages(near::find));
        this.marking = new Qti12Marking(item);
        this.presentation = item.child("presentation").orElse(item);
    }

    static ReadQuestion read(QtiElement item, NearFiles near, Wording wording) {
        return new ItemReading(near.file(), item.attribute("title"), item.attributeOr("ident", ""))
                .read(() -> new Qti12Item(item, near, wording));
    }

    @Override
    public String asked() {
        String rubric =
                rubrics().filter(Qti12Item::isForCandidates).map(Material::html).collect(Collectors.joining());
        return rubric + Material.html(presentation);
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public Question question() {
        Question question = question(texts.shown(asked()));
        marking.nameUnused(remarks);
        LostText.noteMaterial("its objectives are not kept", item.children("objectives"), remarks);
        LostText.noteMaterial(
                "what is said of it to others than learners is not kept",
                rubrics().filter(rubric -> !isForCandidates(rubric)),
                remarks);
        return question;
    }

    private Stream<QtiElement> rubrics() {
        return item.children().filter(part -> part.is("rubric") || part.is("itemrubric"));
    }

    private static boolean isForCandidates(QtiElement rubric) {
        return rubric.attributeOr("view", "All").matches("(?i)all|candidate");
    }

    private Question question(String prompt) {
        if (prompt.isBlank()) {
            throw new UnlikeQuestionException("it asks nothing: it has no text");
        }
        List<QtiElement> responses =
                List.of("response_lid", "response_str", "response_num", "response_grp", "response_xy").stream()
                        .flatMap(name -> presentation.all(name).stream())
                        .toList();
        if (responses.isEmpty()) {
            throw new UnlikeQuestionException("it is a text without an answer");
        }
        if (responses.size() > 1) {
            throw new UnlikeQuestionException(
                    "it has several answers to give (matching or several gaps), which questions here have not");
        }
        QtiElement response = responses.get(0);
        return switch (response.name()) {
            case "response_lid" -> choices(prompt, response);
            case "response_str", "response_num" -> number(prompt, response);
            case "response_grp" -> throw new UnlikeQuestionException("it asks to match, which questions here do not");
            default ->
                throw new UnlikeQuestionException("it asks for a place in a picture, which questions here do not");
        };
    }

    private Question choices(String prompt, QtiElement response) {
        String cardinality = response.attributeOr("rcardinality", "Single");
        if (cardinality.equalsIgnoreCase("ordered")) {
            throw new UnlikeQuestionException("it asks to put things in order, which questions here do not");
        }
        if (response.all("render_choice").isEmpty()) {
            throw new UnlikeQuestionException("it does not offer choices to read, as questions here do");
        }
        boolean isMultiple = cardinality.equalsIgnoreCase("multiple");
        Set<String> right = marking.right(isMultiple, remarks);
        List<QtiElement> labels = response.all("response_label");
        long known = labels.stream()
                .filter(label -> right.contains(label.attributeOr("ident", "")))
                .count();
        if (labels.size() < 2) {
            throw new UnlikeQuestionException("it has fewer than two choices");
        }
        if (known == 0) {
            throw new UnlikeQuestionException("it does not say which choice is right");
        }
        boolean isSeveral = isMultiple || known > 1;
        if (isMultiple && marking.isAllOrNothing()) {
            remarks.note("right choices in part give points in part here; they gave none");
        } else if (!isMultiple && isSeveral) {
            remarks.note("any one of " + known + " choices was right; here all of them are to be chosen");
        }
        List<ChoiceDraft.Delivered> delivered = delivered(labels, right, isSeveral);
        BigDecimal points = points();
        List<Choice> choices = new ChoiceDraft(texts).choices(delivered);
        return new Question.WithChoices(
                prompt,
                points,
                isSeveral,
                choices,
                texts.of(marking.said(marking.general())),
                texts.images().taken());
    }

    private List<ChoiceDraft.Delivered> delivered(List<QtiElement> labels, Set<String> right, boolean isSeveral) {
        Map<String, List<String>> said = marking.feedbackOfChoices();
        List<String> whenRight = isSeveral ? List.of() : marking.right();
        List<String> whenWrong = isSeveral ? List.of() : marking.wrong();
        return labels.stream()
                .map(label -> {
                    String ident = label.attributeOr("ident", "");
                    boolean isRight = right.contains(ident);
                    String feedback = marking.said(said.getOrDefault(ident, isRight ? whenRight : whenWrong));
                    return new ChoiceDraft.Delivered(ident, Material.html(label), isRight, feedback);
                })
                .toList();
    }

    private Question number(String prompt, QtiElement response) {
        String profile = field("cc_profile").or(() -> field("question_type")).orElse("");
        boolean asksForText = response.is("response_str") && !profile.contains("numerical");
        refuseUnlike(profile);
        AcceptedNumbers accepted = marking.range()
                .or(() -> AcceptedNumbers.of(
                        List.copyOf(marking.right(true, remarks)),
                        field("cc_question_category").orElse(""),
                        remarks))
                .orElseThrow(() -> new UnlikeQuestionException(
                        asksForText
                                ? "it asks for a word, and questions here ask for numbers or choices"
                                : "what it takes for right is no number with a tolerance"));
        return new Question.WithNumber(
                prompt,
                points(),
                accepted.answer(),
                accepted.tolerance(),
                accepted.decimals(),
                texts.of(marking.said(marking.general())),
                texts.of(marking.said(marking.rightOfText())),
                texts.of(marking.said(marking.wrong())),
                texts.images().taken());
    }

    private void refuseUnlike(String profile) {
        if (profile.contains("pattern_match") || marking.hasSubstrings()) {
            throw new UnlikeQuestionException("it compares a text with a pattern, which questions here do not");
        }
        if (item.first("calculated").isPresent()) {
            throw new UnlikeQuestionException("its numbers are worked out by a formula of its own");
        }
        if (profile.contains("file_upload")) {
            throw new UnlikeQuestionException("it asks to hand in a file, which questions here do not");
        }
        if (profile.contains("essay")
                || marking.right(true, new Remarks()).isEmpty()
                        && marking.range().isEmpty()) {
            throw new UnlikeQuestionException("it asks for a free text (an essay), which nobody would mark here");
        }
    }

    private BigDecimal points() {
        Optional<BigDecimal> stated = field("cc_weighting")
                .or(() -> field("points_possible"))
                .or(() -> field("qmd_weighting"))
                .flatMap(AcceptedNumbers::read);
        if (stated.filter(points -> points.signum() <= 0).isPresent()) {
            remarks.note("it gave no points; here it gives one");
        }
        return stated.filter(points -> points.signum() > 0).orElse(BigDecimal.ONE);
    }

    private Optional<String> field(String label) {
        return item.all("qtimetadatafield").stream()
                .filter(field -> field.child("fieldlabel")
                        .map(QtiElement::text)
                        .orElse("")
                        .equals(label))
                .findFirst()
                .flatMap(field -> field.child("fieldentry"))
                .map(QtiElement::text);
    }
}
