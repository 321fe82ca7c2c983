package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Finding;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * What the specification forbids nowhere, so it is no reason to refuse (6.1: a learning system supports every structure that its
 * schema takes), and which a trainer should hear: references that lead nowhere or stand twice, units that no browser opens.
 */
final class Remarks {

    private static final Set<String> MEMBERS = Set.of("au", "block");

    private final Findings findings;
    private final Set<String> declared;

    private Remarks(Findings findings, Set<String> declared) {
        this.findings = findings;
        this.declared = declared;
    }

    static List<Finding> of(XmlElement structure, String file) {
        Set<String> declared = Cmi5Elements.child(structure, "objectives").stream()
                .flatMap(objectives -> Cmi5Elements.children(objectives, "objective"))
                .flatMap(objective -> objective.attribute("id").stream())
                .collect(Collectors.toUnmodifiableSet());
        Remarks remarks = new Remarks(new Findings(file, "cmi5"), declared);
        structure.children().forEach(remarks::look);
        return remarks.findings.all();
    }

    private void look(XmlElement member) {
        if (Cmi5Elements.is(member) && MEMBERS.contains(member.localName())) {
            Cmi5Elements.child(member, "objectives").ifPresent(this::lookAtReferences);
            Cmi5Elements.child(member, "url").ifPresent(this::lookAtUrl);
            member.children().forEach(this::look);
        }
    }

    private void lookAtReferences(XmlElement references) {
        Set<String> seen = new HashSet<>();
        Cmi5Elements.children(references, "objective").forEach(reference -> {
            String id = reference.attribute("idref").orElse("");
            if (!seen.add(id)) {
                findings.addAttribute(
                        reference, "idref", "\"" + id + "\" is referred to twice", "each objective once", "13.1.3");
            } else if (!declared.contains(id)) {
                findings.addAttribute(
                        reference,
                        "idref",
                        "the course has no objective \"" + id + "\"",
                        "the id of an objective of the course",
                        "13.1.3");
            }
        });
    }

    private void lookAtUrl(XmlElement element) {
        if (new UnitUrl(element.text()).isApplication()) {
            findings.add(
                    element,
                    "the unit starts an application, which must be installed where the learner is",
                    "http:// or https:// if a browser should open it",
                    "13.1.4");
        }
    }
}
