package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.lmiinstitute.lms.packaging.internal.fidelity.FidelityReport.ModuleFidelity;
import org.lmiinstitute.lms.packaging.internal.report.ReportPage;

/** The report as people read it: what it is of, whether it hangs together, everything at a glance, everything one by one. */
final class FidelityPage {

    private final FidelityReport report;
    private final ReportPage page;

    private FidelityPage(FidelityReport report) {
        this.report = report;
        this.page = new ReportPage(
                FidelityText.say("title", report.plan().title()),
                FidelityText.say("heading"),
                FidelityText.say("lead"));
    }

    static String write(FidelityReport report) {
        FidelityPage page = new FidelityPage(report);
        page.about();
        page.checks();
        report.modules().forEach(page::module);
        return page.page.html();
    }

    private void about() {
        PackagePlan plan = report.plan();
        Element facts = page.main().appendElement("dl");
        fact(facts, "package", plan.title()).attr("lang", plan.language());
        fact(facts, "format", plan.formatLabel());
        fact(facts, "revision", plan.revision());
        fact(facts, "package-id", plan.packageId().toString());
    }

    private static Element fact(Element facts, String name, String value) {
        facts.appendElement("dt").text(FidelityText.say(name));
        return facts.appendElement("dd").text(value);
    }

    private void checks() {
        if (report.checks().isEmpty()) {
            return;
        }
        Element section = page.section(FidelityText.say("checks"));
        Element body = ReportPage.table(
                section,
                FidelityText.say("checks.caption"),
                List.of(FidelityText.say("check"), FidelityText.say("result")));
        for (Check check : report.checks()) {
            Element row = ReportPage.row(
                    body, FidelityText.say("check." + check.kind().code()), List.of());
            Element result = row.appendElement("td");
            ReportPage.mark(
                    result,
                    check.holds() ? "good" : "bad",
                    FidelityText.say(check.holds() ? "check.holds" : "check.fails"));
            list(result, check.found());
        }
    }

    private void module(ModuleFidelity module) {
        Element section = page.section(module.title());
        section.appendElement("p")
                .text(FidelityText.say(
                        module.revision().isEmpty() ? "module.any-revision" : "module",
                        module.id(),
                        module.revision()));
        counts(section, module);
        List<ModuleFidelity.Item> notExact = module.items().stream()
                .filter(item -> item.verdict().outcome() != Outcome.EXACT)
                .toList();
        if (!notExact.isEmpty()) {
            items(section, "items.not-exact", notExact);
        }
        items(section, "items", module.items());
    }

    private static void items(Element section, String caption, List<ModuleFidelity.Item> items) {
        Element body = ReportPage.table(
                section,
                FidelityText.say(caption),
                List.of(FidelityText.say("thing"), FidelityText.say("where"), FidelityText.say("outcome")));
        items.forEach(item -> item(body, item));
    }

    private static void counts(Element section, ModuleFidelity module) {
        List<String> columns = new ArrayList<>(List.of(FidelityText.say("level")));
        for (Outcome outcome : Outcome.values()) {
            columns.add(FidelityText.say("outcome." + outcome.code()));
        }
        columns.add(FidelityText.say("total"));
        Element body = ReportPage.table(section, FidelityText.say("summary"), columns);
        module.counts().forEach((level, outcomes) -> {
            List<String> cells = new ArrayList<>(
                    outcomes.values().stream().map(String::valueOf).toList());
            cells.add(String.valueOf(
                    outcomes.values().stream().mapToLong(Long::longValue).sum()));
            ReportPage.row(body, FidelityText.say("level." + level.code()), cells)
                    .select("td")
                    .addClass("number");
        });
    }

    private static void item(Element body, ModuleFidelity.Item item) {
        ModuleItem thing = item.thing();
        String where = thing.activity().isEmpty() ? FidelityText.say("whole-module") : thing.activity();
        Element row = ReportPage.row(body, name(thing), List.of(where));
        row.child(0)
                .appendElement("span")
                .addClass("kind")
                .text(FidelityText.say("one." + thing.level().code()) + " · " + thing.kind());
        Element outcome = row.appendElement("td");
        ReportPage.mark(
                outcome,
                look(item.verdict().outcome()),
                FidelityText.say("outcome." + item.verdict().outcome().code()));
        list(outcome, item.verdict().notes().stream().map(FidelityText::say).toList());
    }

    private static String name(ModuleItem thing) {
        if (thing.level() != Level.RULE) {
            return thing.label();
        }
        String rule = FidelityText.say("rule." + thing.kind());
        return thing.label().isEmpty() ? rule : rule + ": " + thing.label();
    }

    private static void list(Element cell, List<String> lines) {
        if (!lines.isEmpty()) {
            Element list = cell.appendElement("ul");
            lines.forEach(line -> list.appendElement("li").text(line));
        }
    }

    private static String look(Outcome outcome) {
        return switch (outcome) {
            case EXACT -> "good";
            case APPROXIMATE -> "partly";
            case LEFT_OUT -> "bad";
            case AT_LAUNCH -> "open";
        };
    }
}
