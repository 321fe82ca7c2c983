package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Reads the organizations of a manifest and says which of their items lead nowhere. */
final class Outline {

    private static final String UNTITLED = "(without a title)";
    private static final String CLAUSE = "CAM, item";

    /** As XML Schema writes it. */
    private static final Set<String> FALSE = Set.of("false", "0");

    private final Map<String, ScormResource> resources;
    private final Findings findings;
    private final RuleReader rules;
    private final Set<String> identifiers = new HashSet<>();

    Outline(Map<String, ScormResource> resources, Findings findings) {
        this.resources = resources;
        this.findings = findings;
        this.rules = new RuleReader(findings);
    }

    Organization organization(XmlElement organization) {
        return new Organization(
                organization,
                identifier(organization),
                title(organization),
                items(organization),
                organization
                        .anyAttribute("objectivesGlobalToSystem")
                        .filter(FALSE::contains)
                        .isEmpty(),
                organization.child("sequencing"),
                rules.completionOf(organization));
    }

    private static String title(XmlElement element) {
        return element.childText("title")
                .or(() -> Optional.of(identifier(element)).filter(identifier -> !identifier.isEmpty()))
                .orElse(UNTITLED);
    }

    private static String identifier(XmlElement element) {
        return element.attribute("identifier").orElse("");
    }

    private List<ScormItem> items(XmlElement parent) {
        return parent.children("item").map(this::item).toList();
    }

    private ScormItem item(XmlElement item) {
        checkIdentifier(item);
        return new ScormItem(
                item,
                identifier(item),
                title(item),
                item.attribute("isvisible").filter(FALSE::contains).isEmpty(),
                launch(item),
                rules.read(item),
                hiddenControls(item),
                item.child("sequencing"),
                item.child("data"),
                items(item));
    }

    private void checkIdentifier(XmlElement item) {
        if (!identifiers.add(identifier(item))) {
            findings.add(
                    item,
                    "another item has the identifier \"" + identifier(item)
                            + "\" too, so their records cannot be told apart by it",
                    "an identifier that nothing else has",
                    CLAUSE);
        }
    }

    private Optional<ScormItem.Launch> launch(XmlElement item) {
        Optional<String> reference = item.attribute("identifierref").filter(name -> !name.isEmpty());
        if (reference.isEmpty()) {
            if (item.child("item").isEmpty()) {
                findings.add(item, "the item opens nothing", "the identifier of a resource as identifierref", CLAUSE);
            }
            return Optional.empty();
        }
        Optional<ScormResource> resource = Optional.ofNullable(resources.get(reference.get()));
        if (resource.isEmpty()) {
            findings.addAttribute(
                    item,
                    "identifierref",
                    "there is no resource \"" + reference.get() + "\"",
                    "the identifier of a resource",
                    CLAUSE);
        } else if (resource.get().launch().isEmpty()) {
            findings.addAttribute(
                    item,
                    "identifierref",
                    "the resource \"" + reference.get() + "\" has nothing to open",
                    "a resource with the href of a file that the package has",
                    CLAUSE);
        }
        String parameters = item.attribute("parameters").orElse("");
        return resource.flatMap(found -> found.launch()
                .map(address -> new ScormItem.Launch(found.identifier(), found.kind(), address.with(parameters))));
    }

    private static Set<String> hiddenControls(XmlElement item) {
        return item.child("presentation").stream()
                .flatMap(presentation -> presentation.children("navigationInterface"))
                .flatMap(navigation -> navigation.children("hideLMSUI"))
                .map(XmlElement::text)
                .collect(Collectors.toUnmodifiableSet());
    }
}
