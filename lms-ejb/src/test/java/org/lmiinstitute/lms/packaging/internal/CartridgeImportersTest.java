package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * What importers look for, found in a cartridge by the paths that they use. Each row names the importer's file; every path is the
 * importer's own question, asked without its namespaces' prefixes.
 */
class CartridgeImportersTest {

    private final Map<String, byte[]> cartridge = CartridgeFixtures.module(PackageFormat.CC_11);

    @ParameterizedTest(name = "{0}: {1} in {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Moodle cc2moodle.php create_node_course_header   | the course's title                 | imsmanifest.xml | //*[local-name()='lom']/*[local-name()='general']/*[local-name()='title']/*[local-name()='string']       | Employed, unemployed & "neither"
        Moodle cc2moodle.php create_instances            | a section from a second-level item | imsmanifest.xml | /*/*[local-name()='organizations']/*/*/*[local-name()='item']/*[local-name()='title']                    | Employed, unemployed & "neither"
        Moodle cc2moodle.php create_instances            | activities on the third level      | imsmanifest.xml | count(/*/*[local-name()='organizations']/*/*/*/*[@identifierref])                                        | 7
        Moodle cc2moodle.php create_instances            | none deeper                        | imsmanifest.xml | count(/*/*[local-name()='organizations']/*/*/*/*/*[local-name()='item'])                                 | 0
        Moodle entity11.resource.class.php               | a page's file                      | imsmanifest.xml | //*[local-name()='resource'][@identifier='PAGE-46910bdd-f6e7-51c9-86a7-e0f5c7b032eb']/@href              | module-12e4a8d2-9edb-58c5-8bb5-da52042e7ba8/lesson-c7b032eb.html
        Moodle entity11.resource.class.php               | the address of a link              | original        | /*[local-name()='webLink']/*[local-name()='url']/@href                                                   | https://learning.example.org/id/module/12e4a8d2-9edb-58c5-8bb5-da52042e7ba8
        Moodle entity11.quiz.class.php get_questions     | items right below the section      | quiz            | count(/*[local-name()='questestinterop']/*[local-name()='assessment']/*[local-name()='section']/*[local-name()='item']) | 5
        Moodle entity11.quiz.class.php get_questions     | items right below the bank         | bank            | count(/*[local-name()='questestinterop']/*[local-name()='objectbank']/*[local-name()='item'])            | 3
        Moodle entity11.quiz.class.php get_questions     | the text of a question             | quiz            | //*[local-name()='item'][4]/*[local-name()='presentation']/*[local-name()='material']/*[local-name()='mattext'] | <p>A person with two jobs is, in CPS,</p>
        Moodle entity11.quiz.class.php get_global_config | attempts without limit             | quiz            | //*[local-name()='assessment']/*[local-name()='qtimetadata']/*[*='cc_maxattempts']/*[local-name()='fieldentry'] | unlimited
        Moodle entity11.quiz.class.php get_defaultgrade  | a whole weight                     | quiz            | //*[local-name()='item'][2]//*[*='cc_weighting']/*[local-name()='fieldentry']                            | 20
        Moodle entity11.quiz.class.php get_answers       | several right ones have case Yes   | quiz            | count(//*[local-name()='item'][2]//*[local-name()='setvar'][@varname='SCORE'][.=100]/../*[local-name()='conditionvar']//*[local-name()='varequal'][@case='Yes'][not(parent::*[local-name()='not'])]) | 2
        Moodle entity11.quiz.class.php get_answers_fib   | spellings beside a score of 100    | quiz            | count(//*[local-name()='item'][3]//*[local-name()='respcondition'][*[local-name()='setvar']='100'][1]/*[local-name()='conditionvar']/*[local-name()='varequal']) | 3
        Moodle entity11.quiz.class.php get_general_feedback | continue="Yes" leads to it      | quiz            | //*[local-name()='item'][1]//*[local-name()='respcondition'][@continue='Yes']/*[local-name()='displayfeedback']/@linkrefid | general_fb
        Moodle entity11.quiz.class.php get_feedback      | a choice's feedback                | quiz            | //*[local-name()='item'][1]/*[local-name()='itemfeedback'][@ident='answer_2_fb']/*[local-name()='flow_mat']/*[local-name()='material']/*[local-name()='mattext'] | <p>That is the payroll survey.</p>
        Moodle entity11.quiz.class.php true_false        | the idents true and false          | quiz            | count(//*[local-name()='item'][5]//*[local-name()='response_label'][@ident='true' or @ident='false'])    | 2
        Canvas org_converter.rb convert_organizations    | a module from organization>item>item | imsmanifest.xml | //*[local-name()='organization']/*[local-name()='item']/*[local-name()='item']/@identifier             | MODULE-FOLDER-12e4a8d2-9edb-58c5-8bb5-da52042e7ba8
        Canvas webcontent_converter.rb create_file_map   | each file of media has a resource  | imsmanifest.xml | count(//*[@type='webcontent'][starts-with(@href,'media/')])                                              | 5
        Canvas quiz_converter.rb convert_quizzes         | an assessment's first file         | imsmanifest.xml | //*[contains(@type,'assessment')][2]/*[local-name()='file'][1]/@href                                     | module-12e4a8d2-9edb-58c5-8bb5-da52042e7ba8/questions-927e96e1.xml
        Canvas weblink_converter.rb                      | the title of a link                | original        | /*[local-name()='webLink']/*[local-name()='title']                                                       | The original of this module, with its newest revision
        Canvas choice_interaction.rb                     | the last word on a choice scores   | quiz            | local-name(//*[local-name()='item'][2]//*[local-name()='respcondition'][last()]/*/*)                     | and
        Canvas extended_text_interaction.rb              | no text but right answers compared | quiz            | count(//*[local-name()='item'][3]//*[local-name()='respcondition'][not(*[local-name()='setvar'])]//*[local-name()='varequal']) | 0
        Canvas assessment_item_converter.rb get_feedback | names of feedback on the question  | quiz            | count(//*[local-name()='item'][3]/*[local-name()='itemfeedback'][@ident='general_fb' or @ident='correct_fb' or @ident='incorrect_fb']) | 3
        """)
    void importersFindWhatTheyLookFor(String importer, String what, String file, String path, String expected) {
        assertThat(reader(file).value(path)).as(importer + ", " + what).isEqualTo(expected);
    }

    @Test
    void mediaInQuestionsAreFoundFromTheFileBaseAndInPagesFromThePage() {
        assertThat(CartridgeFixtures.text(cartridge, CartridgeFixtures.QUIZ))
                .contains("&lt;img src=&quot;$IMS-CC-FILEBASE$../media/c3c3");
        assertThat(CartridgeFixtures.text(cartridge, CartridgeFixtures.LESSON)).contains("src=\"../media/c3c3");
    }

    @Test
    void pagesAndQuestionsCarryNoScriptHandlerOrStyleOfTheirOwn() {
        cartridge.forEach((path, bytes) -> assertThat(CartridgeFixtures.text(cartridge, path))
                .as(path)
                .doesNotContain("<script", "&lt;script", "onclick", "style="));
    }

    private ManifestReader reader(String file) {
        String path =
                switch (file) {
                    case "quiz" -> CartridgeFixtures.QUIZ;
                    case "bank" -> CartridgeFixtures.BANK;
                    case "original" -> CartridgeFixtures.ORIGINAL;
                    default -> file;
                };
        return new ManifestReader(cartridge.get(path));
    }
}
