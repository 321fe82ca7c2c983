package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionText;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.NearFiles;

/** The tests and banks of a {@code questestinterop} file. */
public final class Qti12File {

    /** What our quizzes ask for where a test asks for nothing. */
    static final BigDecimal USUAL_PASS_MARK = new BigDecimal("0.7");

    private final NearFiles near;
    private final Wording wording;

    private Qti12File(NearFiles near, Wording wording) {
        this.near = near;
        this.wording = wording;
    }

    /**
     * Reads all of them.
     *
     * @param near the file, as the report says it, and what it can refer to
     * @param wording of the language that the questions will stand in
     */
    public static List<ReadTest> read(QtiElement root, NearFiles near, Wording wording) {
        if (root.is("assessmentItem")) {
            return List.of(loneItem(Qti2Item.read(root, near, wording)));
        }
        return root.is("questestinterop") ? new Qti12File(near, wording).tests(root) : List.of();
    }

    /** Cartridges with extensions list items of QTI 2 where the profile has files of 1.2. */
    private static ReadTest loneItem(ReadQuestion item) {
        return ReadTest.bank(item.label(), "", List.of(item));
    }

    private List<ReadTest> tests(QtiElement root) {
        List<ReadTest> tests = new ArrayList<>();
        root.children("assessment").forEach(assessment -> tests.add(assessment(assessment)));
        root.children("objectbank").forEach(bank -> tests.add(bank(bank, bank.all("item"))));
        List<QtiElement> loose = root.all("item").stream()
                .filter(item -> !item.isWithin("assessment", root) && !item.isWithin("objectbank", root))
                .toList();
        if (!loose.isEmpty()) {
            tests.add(bank(root, loose));
        }
        return tests;
    }

    private ReadTest bank(QtiElement bank, List<QtiElement> items) {
        String title =
                bank.attribute("title").or(() -> field(bank, "bank_title")).orElse("");
        return ReadTest.bank(
                title,
                bank.attributeOr("ident", ""),
                items.stream().map(this::question).toList());
    }

    private ReadTest assessment(QtiElement assessment) {
        Remarks remarks = new Remarks();
        return new ReadTest(
                assessment.attributeOr("title", ""),
                assessment.attributeOr("ident", ""),
                false,
                intro(assessment, remarks),
                passMark(assessment, remarks),
                shuffles(assessment, remarks),
                Qti12Parts.of(assessment, this::question, remarks),
                remarks);
    }

    private ReadQuestion question(QtiElement item) {
        return Qti12Item.read(item, near, wording);
    }

    private String intro(QtiElement assessment, Remarks remarks) {
        StringBuilder html = new StringBuilder();
        List.of("rubric", "presentation_material", "objectives")
                .forEach(name -> assessment.children(name).forEach(part -> html.append(Material.html(part))));
        assessment.all("section").forEach(section -> List.of("rubric", "presentation_material")
                .forEach(name -> section.children(name).forEach(part -> html.append(Material.html(part)))));
        return new QuestionText(wording, remarks).of(html.toString());
    }

    private BigDecimal passMark(QtiElement assessment, Remarks remarks) {
        Optional<BigDecimal> cut = assessment.all("decvar").stream()
                .filter(variable -> !variable.isWithin("item", assessment))
                .flatMap(variable -> part(variable).stream())
                .findFirst();
        if (cut.isEmpty()) {
            remarks.note("it states no pass mark; 70 percent stands here");
        }
        return cut.orElse(USUAL_PASS_MARK);
    }

    private static Optional<BigDecimal> part(QtiElement variable) {
        Optional<BigDecimal> cut = variable.attribute("cutvalue").flatMap(AcceptedNumbers::read);
        Optional<BigDecimal> most =
                variable.attribute("maxvalue").flatMap(AcceptedNumbers::read).filter(max -> max.signum() > 0);
        return cut.flatMap(value -> most.map(
                        max -> value.divide(max, 4, RoundingMode.HALF_UP).stripTrailingZeros()))
                .filter(part -> part.signum() > 0 && part.compareTo(BigDecimal.ONE) <= 0);
    }

    private boolean shuffles(QtiElement assessment, Remarks remarks) {
        List<Boolean> choices = assessment.all("render_choice").stream()
                .map(rendered -> rendered.attributeOr("shuffle", "No").equalsIgnoreCase("yes"))
                .distinct()
                .toList();
        if (choices.size() > 1) {
            remarks.note("some questions shuffle their choices; here all of them do");
        }
        nameRules(assessment, remarks);
        LostTestText.note12(assessment, remarks);
        return choices.contains(true);
    }

    private void nameRules(QtiElement assessment, Remarks remarks) {
        field(assessment, "cc_maxattempts")
                .filter(attempts -> !attempts.equalsIgnoreCase("unlimited"))
                .ifPresent(attempts -> remarks.note("its limit of attempts (" + attempts + ") is not kept"));
        field(assessment, "qmd_timelimit")
                .ifPresent(minutes -> remarks.note("its time limit of " + minutes + " minutes is not kept"));
        assessment
                .child("duration")
                .ifPresent(duration -> remarks.note("its time limit " + duration.text() + " is not kept"));
        boolean isRandom = assessment.all("order").stream()
                .anyMatch(order -> order.attributeOr("order_type", "").equalsIgnoreCase("random"));
        if (isRandom) {
            remarks.note("its questions come in random order; here in the order of the file");
        }
    }

    private static Optional<String> field(QtiElement holder, String label) {
        return holder.children("qtimetadata")
                .flatMap(metadata -> metadata.children("qtimetadatafield"))
                .filter(field -> field.child("fieldlabel")
                        .map(QtiElement::text)
                        .orElse("")
                        .equals(label))
                .findFirst()
                .flatMap(field -> field.child("fieldentry"))
                .map(QtiElement::text);
    }
}
