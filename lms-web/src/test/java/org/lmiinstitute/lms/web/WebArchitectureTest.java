package org.lmiinstitute.lms.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages and interfaces above the house of features. */
class WebArchitectureTest {

    private static final JavaClasses PAGES =
            new ClassFileImporter(List.of(new DoNotIncludeTests())).importPackages("org.lmiinstitute.lms.web");

    @Test
    void noCircles() {
        slices().matching("org.lmiinstitute.lms.web.(*)..")
                .should()
                .beFreeOfCycles()
                .because("the pages of one feature are read and changed without those of another")
                .check(PAGES);
    }

    @Test
    void pagesKnowFeaturesByTheirPromises() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lmiinstitute.lms..internal..")
                .because("what is in .internal may change any day")
                .check(PAGES);
    }
}
