package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Reads the resources of a manifest and says which of their files and dependencies are missing. */
final class ResourceList {

    private static final String CLAUSE = "CAM, resource";

    private final Findings findings;
    private final Map<String, ScormResource> resources = new LinkedHashMap<>();

    private ResourceList(Findings findings) {
        this.findings = findings;
    }

    /** By identifier, in the order of the manifest. */
    static Map<String, ScormResource> read(XmlElement manifest, References references, Findings findings) {
        ResourceList list = new ResourceList(findings);
        manifest.child("resources").ifPresent(all -> list.read(all, references.in(all)));
        return list.resources;
    }

    private void read(XmlElement all, References references) {
        all.children("resource").forEach(each -> add(each, references.in(each)));
        all.children("resource").forEach(this::checkDependencies);
    }

    private void add(XmlElement element, References references) {
        Optional<String> identifier = element.attribute("identifier");
        if (identifier.isEmpty()) {
            findings.add(element, "the resource has no identifier, so no item opens it", "an identifier", CLAUSE);
            return;
        }
        ScormResource resource = new ScormResource(
                element,
                identifier.get(),
                kind(element),
                launch(element, references),
                files(element, references),
                dependencies(element));
        if (resources.putIfAbsent(identifier.get(), resource) != null) {
            findings.addAttribute(
                    element,
                    "identifier",
                    "there are two resources \"" + identifier.get() + "\"; the first is taken",
                    "identifiers that differ",
                    CLAUSE);
        }
    }

    /** 1.2 writes {@code scormtype}, 2004 {@code scormType}; what says nothing speaks to no run-time. */
    private static ScormResource.Kind kind(XmlElement element) {
        return element.anyAttribute("scormtype")
                .or(() -> element.anyAttribute("scormType"))
                .filter(type -> type.toLowerCase(Locale.ROOT).equals("sco"))
                .map(sco -> ScormResource.Kind.SCO)
                .orElse(ScormResource.Kind.ASSET);
    }

    private Optional<LaunchAddress> launch(XmlElement element, References references) {
        Optional<String> href = element.attribute("href");
        Optional<LaunchAddress> launch = href.flatMap(references::find);
        if (href.isPresent() && launch.isEmpty()) {
            findings.addAttribute(
                    element,
                    "href",
                    "the package has no file \"" + href.get() + "\"",
                    "a file of the package in the same upper and lower case, or http:// or https://",
                    CLAUSE);
        }
        return launch;
    }

    private List<String> files(XmlElement element, References references) {
        return element.children("file")
                .flatMap(file -> file(file, references).stream())
                .map(LaunchAddress::place)
                .distinct()
                .toList();
    }

    private Optional<LaunchAddress> file(XmlElement file, References references) {
        String href = file.attribute("href").orElse("");
        Optional<LaunchAddress> found = references.find(href);
        if (found.isEmpty()) {
            findings.addAttribute(
                    file, "href", "the package has no file \"" + href + "\"", "a file of the package", "CAM, file");
        }
        return found.filter(address -> !address.external());
    }

    private static List<String> dependencies(XmlElement element) {
        return element.children("dependency")
                .flatMap(dependency -> dependency.attribute("identifierref").stream())
                .toList();
    }

    private void checkDependencies(XmlElement element) {
        element.children("dependency").forEach(dependency -> {
            String needed = dependency.attribute("identifierref").orElse("");
            if (!resources.containsKey(needed)) {
                findings.addAttribute(
                        dependency,
                        "identifierref",
                        "there is no resource \"" + needed + "\"",
                        "the identifier of a resource",
                        "CAM, dependency");
            }
        });
    }
}
