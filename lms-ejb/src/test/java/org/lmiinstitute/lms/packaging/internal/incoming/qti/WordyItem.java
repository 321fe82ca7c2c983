package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions with words that stand nowhere else, in every place where an item of QTI may say something. */
final class WordyItem {

    private final int number;
    private final Random random;
    private final List<String> words = new ArrayList<>();

    WordyItem(int number) {
        this.number = number;
        this.random = new Random(number);
    }

    List<String> words() {
        return List.copyOf(words);
    }

    /** Of QTI 1.2. */
    String of12() {
        return "<item ident='i%s' title='%s'>%s%s%s%s</item>"
                .formatted(
                        number,
                        word(),
                        maybe(() -> "<objectives>" + material() + "</objectives>"),
                        maybe(() -> "<itemrubric>" + material() + "</itemrubric><rubric>" + material() + "</rubric>"),
                        random.nextInt(3) == 0 ? number12() : choice12(),
                        IntStream.range(0, 6).mapToObj(this::feedback12).collect(Collectors.joining()));
    }

    private String choice12() {
        int choices = 2 + random.nextInt(3);
        boolean isSeveral = random.nextInt(3) == 0;
        String labels = IntStream.range(0, choices)
                .mapToObj(
                        i -> inOne("flow_label", "<response_label ident='c" + i + "'>" + label() + "</response_label>"))
                .collect(Collectors.joining());
        String conditions = IntStream.range(0, choices)
                .mapToObj(
                        i -> condition("<varequal respident='R'>c" + i + "</varequal>", i == 0 || isSeveral && i == 1))
                .collect(Collectors.joining());
        return "<presentation>"
                + inOne(
                        "flow",
                        material() + maybe(this::material)
                                + "<response_lid ident='R' rcardinality='" + (isSeveral ? "Multiple" : "Single") + "'>"
                                + maybe(this::material) + "<render_choice shuffle='No'>" + maybe(this::material)
                                + labels
                                + "</render_choice>" + maybe(this::material) + "</response_lid>"
                                + maybe(this::material))
                + "</presentation><resprocessing><outcomes><decvar/></outcomes>" + conditions
                + maybe(() -> condition("<other/>", false)) + "</resprocessing>";
    }

    private String number12() {
        return "<presentation>"
                + inOne(
                        "flow",
                        material() + "<response_num ident='R' rcardinality='Single'>"
                                + maybe(this::material) + "<render_fib>" + maybe(this::material)
                                + maybe(() -> "<response_label ident='A'>" + material() + "</response_label>")
                                + "</render_fib>" + maybe(this::material) + "</response_num>" + maybe(this::material))
                + "</presentation><resprocessing><outcomes><decvar/></outcomes>"
                + condition("<varequal respident='R'>7</varequal>", true) + maybe(() -> condition("<other/>", false))
                + maybe(() -> condition("<varequal respident='R'>8</varequal>", false))
                + "</resprocessing>";
    }

    private String condition(String when, boolean isRight) {
        return "<respcondition continue='" + (random.nextBoolean() ? "Yes" : "No") + "'><conditionvar>" + when
                + "</conditionvar>" + (isRight ? "<setvar action='Set' varname='SCORE'>100</setvar>" : "")
                + maybe(() -> "<displayfeedback feedbacktype='Response' linkrefid='f" + random.nextInt(6) + "'/>")
                + maybe(() -> "<displayfeedback feedbacktype='Response' linkrefid='f" + random.nextInt(6) + "'/>")
                + "</respcondition>";
    }

    private String feedback12(int ident) {
        return "<itemfeedback ident='f%s'>%s%s%s</itemfeedback>"
                .formatted(
                        ident,
                        inOne("flow_mat", material()),
                        maybe(() -> "<solution><solutionmaterial>" + inOne("flow_mat", material())
                                + "</solutionmaterial></solution>"),
                        maybe(() -> "<hint><hintmaterial>" + material() + "</hintmaterial></hint>"));
    }

    private String label() {
        return random.nextInt(5) == 0 ? word() : inOne("flow_mat", material());
    }

    private String material() {
        return "<material>" + text() + maybe(this::text) + "</material>";
    }

    private String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "<matemtext>" + word() + "</matemtext>";
            case 1 ->
                "<mattext texttype='text/html'>&lt;p&gt;" + word() + "&lt;/p&gt;&lt;button&gt;" + word()
                        + "&lt;/button&gt;</mattext>";
            case 2 ->
                "<mattext texttype='text/xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>" + word() + "<b>" + word()
                        + "</b></div></mattext>";
            case 3 -> "<mattext>" + word() + "</mattext><matimage uri='a.png' label='" + word() + "'/>";
            case 4 -> "<mattext>" + word() + "</mattext><matimage uri='a.png'>" + word() + "</matimage>";
            case 5 -> "<mattext>" + word() + "</mattext><mataudio uri='a.mp3' label='" + word() + "'/>";
            case 6 -> "<mattext>" + word() + "</mattext><matvideo uri='a.mp4'>" + word() + "</matvideo>";
            case 7 -> "<mattext>" + word() + "</mattext><matapplet uri='a.class' label='" + word() + "'/>";
            case 8 -> "<mattext>" + word() + "</mattext><matapplication uri='a.bin'>" + word() + "</matapplication>";
            case 9 -> "<mattext>" + word() + "</mattext><altmaterial><mattext>" + word() + "</mattext></altmaterial>";
            default -> "<mattext>" + word() + "</mattext>";
        };
    }

    /** Of QTI 2.1. */
    String of2() {
        String interaction =
                switch (random.nextInt(3)) {
                    case 0 ->
                        "<choiceInteraction responseIdentifier='R'>" + maybe(() -> "<prompt>" + inline() + "</prompt>")
                                + choices("simpleChoice") + "</choiceInteraction>";
                    case 1 ->
                        "<p>" + inline() + "<inlineChoiceInteraction responseIdentifier='R'>" + choices("inlineChoice")
                                + "</inlineChoiceInteraction>" + inline() + "</p>";
                    default ->
                        "<p>" + inline() + "<textEntryInteraction responseIdentifier='R' placeholderText='" + word()
                                + "'/>" + inline() + "</p>";
                };
        boolean isNumber = interaction.contains("textEntry");
        boolean isSeveral = interaction.contains("<choiceInteraction") && random.nextBoolean();
        return "<assessmentItem xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='i%s' title='%s' adaptive='false' timeDependent='false'>"
                        .formatted(number, word())
                + "<responseDeclaration identifier='R' cardinality='" + (isSeveral ? "multiple" : "single")
                + "' baseType='"
                + (isNumber ? "float" : "identifier") + "'><correctResponse><value>" + (isNumber ? "7" : "A")
                + "</value></correctResponse></responseDeclaration>"
                + "<itemBody>" + block() + interaction + maybe(this::block) + "</itemBody>"
                + maybe(() -> modal("A")) + maybe(() -> modal("B")) + maybe(() -> modal("correct"))
                + maybe(() -> modal("incorrect")) + maybe(() -> modal("other"))
                + "</assessmentItem>";
    }

    private String choices(String name) {
        return IntStream.range(0, 3)
                .mapToObj(i -> "<%s identifier='%s'>%s%s</%s>"
                        .formatted(
                                name,
                                (char) ('A' + i),
                                name.equals("inlineChoice") ? word() : inline(),
                                maybe(() -> "<feedbackInline outcomeIdentifier='F' identifier='A' showHide='show'>"
                                        + word() + "</feedbackInline>"),
                                name))
                .collect(Collectors.joining());
    }

    private String modal(String identifier) {
        return "<modalFeedback outcomeIdentifier='F' identifier='%s' showHide='show' title='%s'>%s</modalFeedback>"
                .formatted(identifier, word(), inline());
    }

    private String block() {
        return switch (random.nextInt(8)) {
            case 0 -> "<rubricBlock view='candidate'><p>" + inline() + "</p></rubricBlock><p>" + word() + "</p>";
            case 1 -> "<rubricBlock view='scorer tutor'><p>" + inline() + "</p></rubricBlock><p>" + word() + "</p>";
            case 2 ->
                "<feedbackBlock outcomeIdentifier='F' identifier='A' showHide='show'><p>" + inline()
                        + "</p></feedbackBlock><p>" + word() + "</p>";
            case 3 -> "<infoControl title='" + word() + "'><p>" + inline() + "</p></infoControl><p>" + word() + "</p>";
            case 4 ->
                "<p>" + word() + "<feedbackInline outcomeIdentifier='F' identifier='A' showHide='show'>" + word()
                        + "</feedbackInline></p>";
            case 5 ->
                "<table><caption>" + word() + "</caption><tr><td>" + word() + "</td><td>" + word()
                        + "</td></tr></table>";
            default -> "<p>" + inline() + "</p>";
        };
    }

    private String inline() {
        return switch (random.nextInt(8)) {
            case 0 -> word() + "<object type='image/png' data='a.png'>" + word() + "</object>";
            case 1 -> word() + "<object type='video/mp4' data='a.mp4'>" + word() + "</object>";
            case 2 -> word() + "<img src='a.png' alt='" + word() + "'/>";
            case 3 -> "<em>" + word() + "</em>" + word();
            case 4 -> word() + "<math xmlns='http://www.w3.org/1998/Math/MathML'><mi>" + word() + "</mi></math>";
            case 5 -> word() + "<printedVariable identifier='x'/>";
            case 6 -> word() + "<![CDATA[" + word() + "]]>";
            default -> word();
        };
    }

    private String inOne(String element, String content) {
        return random.nextBoolean() ? content : "<%s>%s</%s>".formatted(element, content, element);
    }

    private String maybe(Supplier<String> part) {
        return random.nextInt(3) == 0 ? part.get() : "";
    }

    /** Longer than no report cuts. */
    private String word() {
        words.add("w" + number + "x" + words.size() + "w");
        return words.get(words.size() - 1) + " ";
    }
}
