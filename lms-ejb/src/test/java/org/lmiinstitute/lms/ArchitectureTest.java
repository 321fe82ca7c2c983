package org.lmiinstitute.lms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.SteadyTimer;
import org.lmiinstitute.lms.media.RestrictedFileOwner;
import org.lmiinstitute.lms.media.RestrictedFiles;

/** The house of features: who may use whom, each rule with its reason. */
class ArchitectureTest {

    private static final String BASE = "org.lmiinstitute.lms";

    private static final JavaClasses HOUSE =
            new ClassFileImporter(List.of(new DoNotIncludeTests())).importPackages(BASE);

    /** Bottom floor first; features of one line do not use each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("common"),
            List.of("identity", "media"),
            List.of("lrs", "notification"),
            List.of("assessment"),
            List.of("curriculum"),
            List.of("learning"),
            List.of("tracking", "event"),
            List.of("webinar", "workshop", "academy", "discovery", "external"),
            List.of("packaging"),
            List.of("partner"),
            List.of("report", "privacy"));

    @Test
    void featuresUseOnlyFloorsBelow() {
        ArchRule rule = classes()
                .should(useOnlyFloorsBelow())
                .because(
                        "with one direction of dependence a feature can be read, tested and changed without those above it");

        rule.check(HOUSE);
    }

    @Test
    void internalsStayInside() {
        ArchRule rule = classes()
                .should(useNoForeignInternals())
                .because(
                        "a feature's root package is its promise to the others; what is in .internal may change any day");

        rule.check(HOUSE);
    }

    @Test
    void onlyInternalsHoldAnEntityManager() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("..internal..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("queries stand in repositories, so that a service reads as the trade speaks");

        rule.check(HOUSE);
    }

    @Test
    void transactionsOfTheirOwnAreThoseOfTransactions() {
        ArchRule rule = noMethods()
                .should()
                .beAnnotatedWith(newTransaction())
                .because(
                        "the server's connections know the new transaction of a session bean, but that of an interceptor only"
                                + " if a servlet made the call: else each statement would be committed by itself (see OwnTransaction)");

        rule.check(HOUSE);
        noClasses().should().beAnnotatedWith(newTransaction()).check(HOUSE);
    }

    private static DescribedPredicate<JavaAnnotation<?>> newTransaction() {
        return DescribedPredicate.describe(
                "@Transactional(REQUIRES_NEW)",
                annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                        && annotation
                                .get("value")
                                .map(value -> ((JavaEnumConstant) value).name().equals("REQUIRES_NEW"))
                                .orElse(false));
    }

    @Test
    void theDomainKnowsNoPages() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..", "jakarta.ws.rs..")
                .because("the same domain serves pages, REST, jobs and tests");

        rule.check(HOUSE);
    }

    @Test
    void servicesStandInRootPackages() {
        ArchRule rule = classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should()
                .resideOutsideOfPackage("..internal..")
                .because("a stateless session bean is a secured entrance; what needs no entrance needs no EJB")
                .allowEmptyShould(true);

        rule.check(HOUSE);
    }

    /** What no owner names is removed at night. */
    @Test
    void whoKeepsRestrictedFilesOwnsThem() {
        Set<String> keepers = featuresOf(type -> type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(RestrictedFiles.class)));
        Set<String> owners = featuresOf(type -> !type.isInterface() && type.isAssignableTo(RestrictedFileOwner.class));

        keepers.remove("media");
        assertThat(owners).containsExactlyInAnyOrderElementsOf(keepers).isNotEmpty();
    }

    private static Set<String> featuresOf(Predicate<JavaClass> which) {
        return HOUSE.stream()
                .filter(which)
                .flatMap(type -> featureOf(type).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void timersNeverFail() {
        ArchRule rule = methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should(failAtNothing())
                .because(
                        "the container drops a timer that fails twice, for as long as the server runs; a database that is away"
                                + " for a minute would end it (see SteadyTimer)");

        rule.check(HOUSE);
    }

    /** Whatever it calls, it calls by a {@link SteadyTimer} or where it catches what comes. */
    private static ArchCondition<JavaMethod> failAtNothing() {
        return new ArchCondition<>("run its work by a SteadyTimer, or catch what it throws") {
            @Override
            public void check(JavaMethod timer, ConditionEvents events) {
                Set<JavaAccess<?>> caught = timer.getTryCatchBlocks().stream()
                        .filter(block -> block.getCaughtThrowables().stream()
                                .anyMatch(type -> type.isAssignableFrom(RuntimeException.class)))
                        .flatMap(block -> block.getAccessesContainedInTryBlock().stream())
                        .collect(Collectors.toSet());
                timer.getCallsFromSelf().stream()
                        .filter(call -> !call.isDeclaredInLambda() && !caught.contains(call))
                        .filter(call -> !call.getTargetOwner().isEquivalentTo(SteadyTimer.class)
                                && !call.getTargetOwner().isEquivalentTo(System.Logger.class))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(timer, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyFloorsBelow() {
        return new ArchCondition<>("use only features on floors below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    Optional<String> from = featureOf(type);
                    Optional<String> to = featureOf(dependency.getTargetClass());
                    if (from.isPresent()
                            && to.isPresent()
                            && !from.equals(to)
                            && floorOf(to.get()) >= floorOf(from.get())) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useNoForeignInternals() {
        return new ArchCondition<>("use no internals of another feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isInternal().test(dependency.getTargetClass()))
                        .filter(dependency -> !featureOf(type).equals(featureOf(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> isInternal() {
        return JavaClass.Predicates.resideInAPackage(BASE + "..internal..");
    }

    private static int floorOf(String feature) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(feature)) {
                return floor;
            }
        }
        throw new IllegalStateException("feature " + feature + " stands on no floor: add it to FLOORS");
    }

    private static Optional<String> featureOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(BASE + ".")) {
            return Optional.empty();
        }
        return Optional.of(name.substring(BASE.length() + 1).split("\\.")[0]);
    }
}
