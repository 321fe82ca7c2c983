package org.lmiinstitute.lms.packaging.internal.accessibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.lmiinstitute.lms.packaging.internal.accessibility.AccessibilityPassport.ModulePassport;
import org.lmiinstitute.lms.packaging.internal.report.ReportPage;

/** The passport as people read it. */
final class PassportPage {

    private static final Map<Status, String> LOOKS = Map.of(
            Status.SUPPORTS, "good",
            Status.SUPPORTS_WITH_EXCEPTIONS, "partly",
            Status.NOT_APPLICABLE, "open",
            Status.NOT_EVALUATED, "open");

    private final AccessibilityPassport passport;
    private final ReportPage page;

    private PassportPage(AccessibilityPassport passport) {
        this.passport = passport;
        this.page = new ReportPage(
                say("title", passport.plan().title()),
                say("heading"),
                say("lead", passport.plan().title()));
    }

    static String write(AccessibilityPassport passport) {
        PassportPage page = new PassportPage(passport);
        page.player();
        page.modules();
        return page.page.html();
    }

    private void player() {
        Element section = page.section(say("player"));
        if (passport.player().isEmpty()) {
            section.appendElement("p").text(say("player.none"));
            return;
        }
        AxeEvidence axe = passport.player().get();
        section.appendElement("p")
                .text(say(
                        "player.axe",
                        axe.version(),
                        axe.passed().size(),
                        String.join("; ", axe.views()),
                        String.join(", ", axe.states())));
        Element colors = ReportPage.table(
                section, say("contrast"), List.of(say("colors"), say("scheme"), say("ratio"), say("result")));
        for (Contrast contrast : passport.contrasts()) {
            Element row = ReportPage.row(
                    colors,
                    say("contrast.pair", contrast.text(), contrast.ground()),
                    List.of(contrast.scheme(), contrast.ratio().toPlainString() + " : 1"));
            ReportPage.mark(
                    row.appendElement("td"),
                    contrast.isEnough() ? "good" : "bad",
                    say(contrast.isEnough() ? "contrast.enough" : "contrast.poor"));
        }
    }

    private void modules() {
        if (passport.plan().isThin()) {
            page.section(say("content")).appendElement("p").text(say("content.at-launch"));
        }
        passport.modules().forEach(this::module);
    }

    private void module(ModulePassport module) {
        Element section = page.section(module.title());
        coverage(section, module.conformance());
        signOffs(section, module.conformance());
        criteria(section, module.conformance());
    }

    private static void coverage(Element section, Conformance conformance) {
        Element body = ReportPage.table(
                section, say("coverage"), List.of(say("what"), say("criterion"), say("has"), say("lacks")));
        for (Coverage counted : conformance.coverage()) {
            String has = counted.isNothing()
                    ? say("coverage.nothing")
                    : say("coverage.of", counted.covered(), counted.total());
            ReportPage.row(
                    body,
                    say("coverage." + counted.kind()),
                    List.of(counted.criterion(), has, String.join("; ", counted.missing())));
        }
    }

    private static void signOffs(Element section, Conformance conformance) {
        if (conformance.signOffs().isEmpty()) {
            section.appendElement("p").text(say("signoffs.none"));
            return;
        }
        Element body = ReportPage.table(
                section,
                say("signoffs"),
                List.of(say("by"), say("date"), say("standard"), say("scope"), say("exceptions")));
        for (SignOff signOff : conformance.signOffs()) {
            String exceptions = signOff.exceptions().entrySet().stream()
                    .map(exception -> exception.getKey() + ": " + exception.getValue())
                    .collect(Collectors.joining("; "));
            ReportPage.row(
                    body,
                    signOff.by(),
                    List.of(
                            signOff.date(),
                            signOff.standard(),
                            signOff.scope(),
                            exceptions.isEmpty() ? say("exceptions.none") : exceptions));
        }
    }

    private static void criteria(Element section, Conformance conformance) {
        Element body = ReportPage.table(
                section,
                say("criteria"),
                List.of(say("criterion"), say("level"), say("versions"), say("status"), say("evidence")));
        for (Conformance.Finding finding : conformance.findings()) {
            Criterion criterion = finding.criterion();
            Element row = ReportPage.row(
                    body, criterion.number() + " " + criterion.name(), List.of(criterion.level(), versions(criterion)));
            ReportPage.mark(
                    row.appendElement("td"),
                    LOOKS.get(finding.status()),
                    say("status." + finding.status().code()));
            Element evidence = row.appendElement("td");
            if (!finding.evidence().isEmpty()) {
                Element list = evidence.appendElement("ul");
                finding.evidence().forEach(line -> list.appendElement("li").text(line));
            }
        }
    }

    private static String versions(Criterion criterion) {
        if (criterion.isIn21() && criterion.isIn22()) {
            return "2.1, 2.2";
        }
        return criterion.isIn22() ? "2.2" : "2.1";
    }

    private static String say(String key, Object... values) {
        return AccessibilityText.say(key, values);
    }
}
