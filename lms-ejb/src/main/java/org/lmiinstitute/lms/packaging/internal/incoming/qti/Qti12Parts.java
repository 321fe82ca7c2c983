package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.w3c.dom.Element;

/** The parts of a test of QTI 1.2: sections with what they hold and what they select (ASI Selection and Ordering, 3). */
final class Qti12Parts {

    private final QtiElement assessment;
    private final Function<QtiElement, ReadQuestion> reading;
    private final Remarks remarks;
    private final List<TestPart> parts = new ArrayList<>();
    private final Set<Element> met = new HashSet<>();

    private Qti12Parts(QtiElement assessment, Function<QtiElement, ReadQuestion> reading, Remarks remarks) {
        this.assessment = assessment;
        this.reading = reading;
        this.remarks = remarks;
    }

    /** All of them, with each item of the test in one. */
    static List<TestPart> of(QtiElement assessment, Function<QtiElement, ReadQuestion> reading, Remarks remarks) {
        Qti12Parts all = new Qti12Parts(assessment, reading, remarks);
        all.read(assessment, OptionalInt.empty());
        all.readWhatStandsElsewhere();
        all.nameRules();
        return List.copyOf(all.parts);
    }

    private void read(QtiElement holder, OptionalInt handedDown) {
        List<QtiElement> selections = holder.children("selection_ordering")
                .flatMap(rules -> rules.children("selection"))
                .toList();
        selections.stream()
                .filter(each -> each.first("sourcebank_ref").isPresent())
                .forEach(this::readBank);
        Optional<QtiElement> within = selections.stream()
                .filter(each -> each.first("sourcebank_ref").isEmpty())
                .findFirst();
        OptionalInt draw =
                within.map(Qti12Parts::number).filter(OptionalInt::isPresent).orElse(handedDown);
        readHeld(holder, draw, within.flatMap(Qti12Parts::points));
    }

    /** What a section holds in the order of the file; where a number is drawn, all its items are one part. */
    private void readHeld(QtiElement holder, OptionalInt draw, Optional<BigDecimal> points) {
        List<QtiElement> sections = holder.children("section").toList();
        List<QtiElement> held = new ArrayList<>();
        boolean isOnlyAround = sections.size() == 1 && holder.child("item").isEmpty();
        if (draw.isPresent() && !isOnlyAround) {
            holder.children().filter(Qti12Parts::isQuestion).forEach(held::add);
            nameSectionsDrawn(held, sections, draw);
            part(held, draw, points);
            sections.forEach(section -> read(section, OptionalInt.empty()));
            return;
        }
        holder.children().forEach(child -> {
            if (isQuestion(child)) {
                held.add(child);
            } else if (child.is("section")) {
                part(held, OptionalInt.empty(), points);
                held.clear();
                read(child, draw);
            }
        });
        part(held, OptionalInt.empty(), points);
    }

    private void nameSectionsDrawn(List<QtiElement> held, List<QtiElement> sections, OptionalInt draw) {
        if (held.isEmpty() && !sections.isEmpty()) {
            remarks.note("of " + sections.size() + " sections " + draw.getAsInt() + " are drawn; here all are asked");
        }
    }

    private static boolean isQuestion(QtiElement child) {
        return child.is("item") || child.is("itemref");
    }

    private void part(List<QtiElement> held, OptionalInt draw, Optional<BigDecimal> points) {
        if (held.isEmpty()) {
            return;
        }
        List<QtiElement> items = held.stream().filter(each -> each.is("item")).toList();
        items.forEach(item -> met.add(item.dom()));
        List<String> named = held.stream()
                .filter(each -> each.is("itemref"))
                .flatMap(each -> each.attribute("linkrefid").stream())
                .toList();
        parts.add(new TestPart(items.stream().map(reading).toList(), named, Optional.empty(), draw, points));
    }

    private void readBank(QtiElement selection) {
        String bank = selection.first("sourcebank_ref").orElseThrow().text();
        parts.add(new TestPart(List.of(), List.of(), Optional.of(bank), number(selection), points(selection)));
    }

    private static OptionalInt number(QtiElement selection) {
        return selection.first("selection_number").map(QtiElement::text).stream()
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** As Canvas says it, below the extension of the selection. */
    private static Optional<BigDecimal> points(QtiElement selection) {
        return selection
                .first("points_per_item")
                .flatMap(points -> AcceptedNumbers.read(points.text()))
                .filter(points -> points.signum() > 0);
    }

    private void readWhatStandsElsewhere() {
        part(
                assessment.all("item").stream()
                        .filter(item -> !met.contains(item.dom()))
                        .toList(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private void nameRules() {
        if (assessment.first("selection_metadata").isPresent()) {
            remarks.note("conditions on which questions are selected are not kept");
        }
        if (assessment.first("sectionref").isPresent()) {
            remarks.note("sections that stand in another file are not read");
        }
    }
}
