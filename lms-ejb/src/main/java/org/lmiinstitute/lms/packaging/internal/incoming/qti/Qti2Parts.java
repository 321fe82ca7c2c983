package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;

/** The parts of a test of QTI 2: its sections with the items that they refer to and the number that they select of them. */
final class Qti2Parts {

    private final Qti2Files files;
    private final Remarks remarks;
    private final List<TestPart> parts = new ArrayList<>();
    private final Set<String> opened = new HashSet<>();

    private Qti2Parts(Qti2Files files, Remarks remarks) {
        this.files = files;
        this.remarks = remarks;
    }

    /**
     * All of them.
     *
     * @param path of the test's file, from which references lead
     */
    static List<TestPart> of(QtiElement test, String path, Qti2Files files, Remarks remarks) {
        Qti2Parts all = new Qti2Parts(files, remarks);
        all.readHeld(test, path);
        return List.copyOf(all.parts);
    }

    private void readHeld(QtiElement holder, String path) {
        holder.children().forEach(child -> {
            switch (child.name()) {
                case "testPart" -> readHeld(child, path);
                case "assessmentSection" -> readSection(child, path);
                case "assessmentSectionRef" -> openSection(child, path);
                default -> {
                    // items stand in sections; the rest is no question
                }
            }
        });
    }

    private void openSection(QtiElement reference, String path) {
        String href = reference.attributeOr("href", "");
        Optional<String> target = path(path, href);
        Optional<QtiElement> section = target.filter(opened::add).flatMap(files::section);
        section.ifPresentOrElse(
                found -> readSection(found, target.get()), () -> remarks.note("the package has no section " + href));
    }

    private void readSection(QtiElement section, String path) {
        List<ReadQuestion> own = new ArrayList<>();
        section.children("assessmentItemRef")
                .flatMap(reference -> reference.attribute("href").stream())
                .forEach(href -> path(path, href)
                        .flatMap(files::item)
                        .ifPresentOrElse(own::add, () -> remarks.note("the package has no item " + href)));
        OptionalInt draw = draw(section, own);
        if (!own.isEmpty()) {
            parts.add(new TestPart(own, List.of(), Optional.empty(), draw, Optional.empty()));
        }
        readHeld(section, path);
    }

    private OptionalInt draw(QtiElement section, List<ReadQuestion> own) {
        Optional<QtiElement> selection = section.child("selection");
        OptionalInt number = selection.flatMap(each -> each.attribute("select")).stream()
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
        boolean hasSections = section.child("assessmentSection").isPresent()
                || section.child("assessmentSectionRef").isPresent();
        if (number.isPresent() && hasSections) {
            remarks.note("sections are drawn from a section; here all of them are asked");
            return own.isEmpty() ? OptionalInt.empty() : number;
        }
        if (number.isPresent()) {
            nameRules(section, selection.get());
        }
        return number;
    }

    private void nameRules(QtiElement section, QtiElement selection) {
        if (selection.attributeOr("withReplacement", "false").equals("true")) {
            remarks.note("a question may be drawn more than once; here it is asked once");
        }
        boolean hasRequired = section.children("assessmentItemRef")
                .anyMatch(
                        reference -> reference.attributeOr("required", "false").equals("true"));
        if (hasRequired) {
            remarks.note("questions that are always asked are drawn like the others here");
        }
    }

    private static Optional<String> path(String from, String href) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return PackageAddress.of(folder + href).map(PackageAddress::path);
    }
}
