package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.PlainText;

/** A file of questions in the cartridge profile of QTI 1.2.1: an assessment or a question bank. */
final class QtiDocument {

    private static final int LONGEST_TITLE = 60;
    private static final int MOST_WEIGHT = 99;

    private final XmlText xml = new XmlText();
    private final QtiText qti = new QtiText(xml);
    private final CartridgeTexts texts;

    QtiDocument(CartridgeVersion version, CartridgeTexts texts) {
        this.texts = texts;
        xml.open(
                "questestinterop",
                "xmlns",
                CartridgeVersion.QTI_NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                version.questionSchemas());
    }

    /** A quiz, or the questions of a data exercise. */
    String assessment(QtiAssessment assessment) {
        xml.open("assessment", "ident", assessment.id(), "title", assessment.title());
        qti.metadata(
                "cc_profile", "cc.exam.v0p1",
                "qmd_assessmenttype", "Examination",
                "qmd_scoretype", "Percentage",
                "qmd_feedbackpermitted", "Yes",
                "qmd_hintspermitted", "No",
                "qmd_solutionspermitted", "Yes",
                "cc_maxattempts", "unlimited");
        if (!assessment.rubric().isEmpty()) {
            xml.open("rubric");
            qti.material(assessment.rubric());
            xml.close();
        }
        xml.open("section", "ident", "root_section");
        items(assessment.questions(), assessment.shuffles());
        return xml.finish();
    }

    String bank(String id, List<CartridgeQuestion> questions) {
        xml.open("objectbank", "ident", id);
        items(questions, false);
        return xml.finish();
    }

    private void items(List<CartridgeQuestion> questions, boolean shuffles) {
        int scale = questions.stream()
                .mapToInt(question -> points(question).stripTrailingZeros().scale())
                .max()
                .orElse(0);
        questions.forEach(question -> item(question, shuffles, weight(question, Math.max(0, scale))));
    }

    private void item(CartridgeQuestion question, boolean shuffles, int weight) {
        xml.open("item", "ident", question.id(), "title", title(question));
        if (question.isNumeric()) {
            QtiNumericItem item = new QtiNumericItem(xml, qti, question, texts);
            metadata(QtiNumericItem.PROFILE, weight, "cc_question_category", item.category());
            item.presentation();
            item.marking();
        } else {
            QtiChoiceItem item = new QtiChoiceItem(xml, question, texts);
            metadata(item.profile(), weight);
            item.presentation(shuffles);
            item.marking();
        }
        xml.close();
    }

    private void metadata(String profile, int weight, String... more) {
        xml.open("itemmetadata");
        qti.metadata(Stream.concat(
                        Stream.of(
                                "cc_profile",
                                profile,
                                "cc_weighting",
                                String.valueOf(weight),
                                "qmd_scoringpermitted",
                                "Yes",
                                "qmd_computerscored",
                                "Yes"),
                        Stream.of(more))
                .toArray(String[]::new));
        xml.close();
    }

    /** Weights are whole numbers from 1 to 99 (rule 2c), so half points make all of the assessment count tenfold. */
    private static int weight(CartridgeQuestion question, int scale) {
        int weight = points(question).movePointRight(scale).intValue();
        return Math.min(MOST_WEIGHT, Math.max(1, weight));
    }

    private static BigDecimal points(CartridgeQuestion question) {
        JsonNode points = question.question().path("points");
        return points.isNumber() ? points.decimalValue() : BigDecimal.ONE;
    }

    /** What an editor finds the question by; whole words of its text. */
    private static String title(CartridgeQuestion question) {
        String words = PlainText.of(question.prompt());
        if (words.length() <= LONGEST_TITLE) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST_TITLE);
        return words.substring(0, end > 0 ? end : LONGEST_TITLE) + "…";
    }
}
