package org.lmiinstitute.lms.packaging.internal.incoming.qti;

/** Items of QTI 1.2 as exporters write them. */
public final class QtiItems {

    private QtiItems() {}

    /** A choice of two; the first is right. */
    public static String choice(String ident) {
        return item(
                ident,
                """
                <presentation><material><mattext texttype="text/html">&lt;p&gt;Which is a &lt;b&gt;rate&lt;/b&gt;?&lt;/p&gt;</mattext></material>
                <response_lid ident="R" rcardinality="Single"><render_choice>
                <response_label ident="4821"><material><mattext>a share</mattext></material></response_label>
                <response_label ident="9917"><material><mattext>a count</mattext></material></response_label>
                </render_choice></response_lid></presentation>
                <resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
                <respcondition continue="Yes"><conditionvar><varequal respident="R">9917</varequal></conditionvar>
                <displayfeedback feedbacktype="Response" linkrefid="f2"/></respcondition>
                <respcondition continue="No"><conditionvar><varequal respident="R">4821</varequal></conditionvar>
                <setvar action="Set" varname="SCORE">100</setvar><displayfeedback feedbacktype="Response" linkrefid="correct_fb"/></respcondition>
                </resprocessing>
                <itemfeedback ident="correct_fb"><material><mattext>Yes.</mattext></material></itemfeedback>
                <itemfeedback ident="f2"><material><mattext>No.</mattext></material></itemfeedback>
                """);
    }

    /** A number between two others. */
    public static String range(String ident, String low, String high) {
        return item(
                ident,
                """
                <presentation><material><mattext>How much?</mattext></material>
                <response_str ident="R" rcardinality="Single"><render_fib fibtype="Decimal"/></response_str></presentation>
                <resprocessing><outcomes><decvar/></outcomes><respcondition><conditionvar><or><and><vargte respident="R">%s</vargte>
                <varlte respident="R">%s</varlte></and></or></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
                """
                        .formatted(low, high));
    }

    /** A gap that takes some texts. */
    public static String gap(String ident, String... accepted) {
        StringBuilder equal = new StringBuilder();
        for (String text : accepted) {
            equal.append("<varequal respident=\"R\">").append(text).append("</varequal>");
        }
        return item(
                ident,
                """
                <presentation><material><mattext>Fill it in.</mattext></material>
                <response_str ident="R" rcardinality="Single"><render_fib/></response_str></presentation>
                <resprocessing><outcomes><decvar/></outcomes><respcondition><conditionvar>%s</conditionvar>
                <setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
                """
                        .formatted(equal));
    }

    public static String essay(String ident) {
        return item(
                ident,
                """
                <presentation><material><mattext>Tell of a day at work.</mattext></material>
                <response_str ident="R" rcardinality="Single"><render_fib rows="5"/></response_str></presentation>
                """);
    }

    /** Three choices, two of them right together. */
    public static String several(String ident) {
        return item(
                ident,
                """
                <presentation><material><mattext>Which are surveys?</mattext></material>
                <response_lid ident="R" rcardinality="Multiple"><render_choice>
                <response_label ident="a"><material><mattext>CPS</mattext></material></response_label>
                <response_label ident="b"><material><mattext>CES</mattext></material></response_label>
                <response_label ident="c"><material><mattext>A guess</mattext></material></response_label>
                </render_choice></response_lid></presentation>
                <resprocessing><outcomes><decvar/></outcomes><respcondition continue="No"><conditionvar><and>
                <varequal respident="R">a</varequal><varequal respident="R">b</varequal><not><varequal respident="R">c</varequal></not>
                </and></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
                """);
    }

    public static String matching(String ident) {
        String row = "<response_lid ident=\"%s\"><material><mattext>%s</mattext></material><render_choice>"
                + "<response_label ident=\"x\"><material><mattext>x</mattext></material></response_label></render_choice></response_lid>";
        return item(
                ident,
                "<presentation><material><mattext>Match them.</mattext></material>" + row.formatted("r1", "one")
                        + row.formatted("r2", "two") + "</presentation>");
    }

    /** A section that draws a number of items, of a bank or of its own, as Canvas writes its groups of questions. */
    public static String group(String bank, int number, String points, String items) {
        return ("<section ident='G' title='Group'><selection_ordering><selection>%s<selection_number>%s</selection_number>"
                        + "<selection_extension><points_per_item>%s</points_per_item></selection_extension></selection>"
                        + "</selection_ordering>%s</section>")
                .formatted(
                        bank.isEmpty() ? "" : "<sourcebank_ref>" + bank + "</sourcebank_ref>", number, points, items);
    }

    public static String bank(String ident, String title, String items) {
        return ("<questestinterop><objectbank ident='%s'><qtimetadata><qtimetadatafield><fieldlabel>bank_title</fieldlabel>"
                        + "<fieldentry>%s</fieldentry></qtimetadatafield></qtimetadata>%s</objectbank></questestinterop>")
                .formatted(ident, title, items);
    }

    public static String test(String title, String sections) {
        return "<questestinterop><assessment ident='A' title='%s'><section ident='root_section'>%s</section></assessment></questestinterop>"
                .formatted(title, sections);
    }

    static String assessmentTest(String title, String sections) {
        return "<assessmentTest xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='T' title='%s'><testPart identifier='P'>%s</testPart></assessmentTest>"
                .formatted(title, sections);
    }

    static String section(String rules, String... items) {
        StringBuilder section =
                new StringBuilder("<assessmentSection identifier='S' title='S' visible='true'>" + rules);
        for (String item : items) {
            section.append("<assessmentItemRef identifier='i' href='")
                    .append(item)
                    .append("'/>");
        }
        return section.append("</assessmentSection>").toString();
    }

    static String assessmentItem(String identifier) {
        return """
                <assessmentItem identifier="%s" title="Item %s" adaptive="false" timeDependent="false">
                <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"><correctResponse><value>6.5</value></correctResponse></responseDeclaration>
                <itemBody><p>How many <textEntryInteraction responseIdentifier="RESPONSE"/> percent?</p></itemBody></assessmentItem>
                """
                .formatted(identifier, identifier);
    }

    public static String item(String ident, String inner) {
        return "<item ident=\"%s\" title=\"Question %s\">%s</item>".formatted(ident, ident, inner);
    }
}
