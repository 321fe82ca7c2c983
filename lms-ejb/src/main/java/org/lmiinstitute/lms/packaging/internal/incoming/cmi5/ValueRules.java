package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.IriSyntax;
import org.lmiinstitute.lms.external.MoveOn;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Checks what attributes and texts of a course structure say. What is missing is a matter of {@link ShapeRules}. */
final class ValueRules {

    /** Possessive, so that a tag of any length is read in a loop and not by recursion. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*+");

    /** Not of any length: to make a number of a million digits takes a minute. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");

    private static final int DECIMALS = 4;
    private static final String MOVE_ON = "NotApplicable, Passed, Completed, CompletedAndPassed or CompletedOrPassed";
    private static final String LAUNCH_METHOD = "AnyWindow or OwnWindow";

    private final Findings findings;
    private final UrlRules urls;
    private final Map<String, XmlElement> byId = new HashMap<>();

    ValueRules(Findings findings, UrlRules urls) {
        this.findings = findings;
        this.urls = urls;
    }

    void check(XmlElement structure) {
        Cmi5Elements.child(structure, "course").ifPresent(course -> checkId(course, "13.1.1"));
        Cmi5Elements.child(structure, "objectives")
                .ifPresent(objectives ->
                        Cmi5Elements.children(objectives, "objective").forEach(each -> checkId(each, "13.1.3")));
        checkMembers(structure);
        structure.withDescendants().filter(each -> isOwn(each, "langstring")).forEach(this::checkLanguage);
    }

    private void checkMembers(XmlElement group) {
        for (XmlElement child : group.children()) {
            if (isOwn(child, "block")) {
                checkId(child, "13.1.2");
                checkMembers(child);
            } else if (isOwn(child, "au")) {
                checkUnit(child);
            }
        }
    }

    private static boolean isOwn(XmlElement element, String name) {
        return Cmi5Elements.is(element) && element.localName().equals(name);
    }

    private void checkUnit(XmlElement unit) {
        checkId(unit, "13.1.4");
        checkWord(unit, "moveOn", unit.attribute("moveOn").map(MoveOn::find), MOVE_ON);
        checkWord(unit, "launchMethod", unit.attribute("launchMethod").map(LaunchMethod::find), LAUNCH_METHOD);
        unit.attribute("masteryScore").ifPresent(score -> checkMasteryScore(unit, score));
        unit.attribute("activityType")
                .filter(type -> !IriSyntax.isIri(type))
                .ifPresent(type -> findings.addAttribute(
                        unit, "activityType", "\"" + type + "\" is not an IRI", "an IRI with a scheme", "13.1.4"));
        Cmi5Elements.child(unit, "url").ifPresent(urls::check);
    }

    private void checkId(XmlElement element, String clause) {
        Optional<String> id = element.attribute("id");
        if (id.isEmpty()) {
            return;
        }
        if (!IriSyntax.isIri(id.get())) {
            findings.addAttribute(
                    element,
                    "id",
                    "\"" + id.get() + "\" is not an IRI",
                    "an IRI with a scheme, such as https:",
                    clause);
        }
        XmlElement first = byId.putIfAbsent(id.get(), element);
        if (first != null) {
            findings.addAttribute(
                    element,
                    "id",
                    "the id \"" + id.get() + "\" is that of " + first.path() + " too",
                    "an id that nothing else in the course structure has",
                    clause);
        }
    }

    private void checkWord(XmlElement unit, String attribute, Optional<? extends Optional<?>> found, String expected) {
        if (found.filter(Optional::isEmpty).isPresent()) {
            String word = unit.attribute(attribute).orElseThrow();
            findings.addAttribute(unit, attribute, attribute + " is \"" + word + "\"", expected, "13.1.4");
        }
    }

    private void checkMasteryScore(XmlElement unit, String score) {
        if (!DECIMAL.matcher(score).matches() || !isMasteryScore(new BigDecimal(score))) {
            findings.addAttribute(
                    unit,
                    "masteryScore",
                    "masteryScore is \"" + score + "\"",
                    "a decimal number from 0 to 1 with at most " + DECIMALS + " decimals",
                    "13.1.4");
        }
    }

    private static boolean isMasteryScore(BigDecimal score) {
        return score.signum() >= 0
                && score.compareTo(BigDecimal.ONE) <= 0
                && score.stripTrailingZeros().scale() <= DECIMALS;
    }

    private void checkLanguage(XmlElement text) {
        text.attribute("lang")
                .filter(language -> !LANGUAGE.matcher(language).matches())
                .ifPresent(language -> findings.addAttribute(
                        text,
                        "lang",
                        "\"" + language + "\" is not a language",
                        "a language tag, such as en-US",
                        "13.1"));
    }
}
