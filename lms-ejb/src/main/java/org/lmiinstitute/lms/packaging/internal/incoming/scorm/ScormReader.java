package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestXml;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Reads the course of a SCORM package and itemizes what is wrong with it. */
public final class ScormReader {

    static final String MANIFEST = "imsmanifest.xml";

    private final XmlElement manifest;
    private final SourceFiles files;
    private final Findings findings = new Findings(MANIFEST, "SCORM");

    private ScormReader(XmlElement manifest, SourceFiles files) {
        this.manifest = manifest;
        this.files = files;
    }

    /**
     * Reads the manifest.
     *
     * @throws ManifestRefusedException if there is none, or nothing in it can be launched; it carries the other problems too
     * @throws IOException if the package cannot be read any more
     */
    public static ScormCourse read(SourceFiles files) throws IOException {
        SourceFile manifest = files.find(MANIFEST)
                .orElseThrow(() -> new ManifestRefusedException(
                        MANIFEST,
                        "the package has no file of this name at its root",
                        "the manifest as imsmanifest.xml, not in a folder (SCORM CAM, content packaging)"));
        try (InputStream content = manifest.open()) {
            return new ScormReader(ManifestXml.read(content, MANIFEST, "SCORM CAM, manifest"), files).course();
        }
    }

    private ScormCourse course() {
        ScormEdition edition = edition();
        References references = new References(files, "").in(manifest);
        Map<String, ScormResource> resources = ResourceList.read(manifest, references, findings);
        Outline outline = new Outline(resources, findings);
        List<Organization> organizations = manifest.children("organizations")
                .flatMap(all -> all.children("organization"))
                .map(outline::organization)
                .toList();
        manifest.children("manifest").forEach(this::remarkSubmanifest);
        Organization chosen = chosen(organizations);
        SharedSequencing shared = new SharedSequencing(manifest);
        shared.refuseIfTooMuch(chosen, findings);
        return new ScormCourse(
                manifest,
                edition,
                manifest.attribute("identifier").orElse(""),
                organizations,
                chosen,
                List.copyOf(resources.values()),
                shared,
                findings.all());
    }

    private ScormEdition edition() {
        Optional<String> version = manifest.child("metadata").flatMap(metadata -> metadata.childText("schemaversion"));
        return version.flatMap(ScormEdition::find).orElseGet(() -> {
            ScormEdition likely = usesNamesOf12() ? ScormEdition.SCORM_12 : ScormEdition.SCORM_2004_4;
            findings.add(
                    manifest,
                    version.map(said -> "\"" + said + "\" is no version of SCORM")
                                    .orElse("the version of SCORM is not said")
                            + "; " + likely + " is taken, by the namespaces",
                    "1.2, CAM 1.3, 2004 3rd Edition or 2004 4th Edition as schemaversion of the metadata",
                    "CAM, schemaversion");
            return likely;
        });
    }

    private boolean usesNamesOf12() {
        return manifest.namespace().equals("http://www.imsproject.org/xsd/imscp_rootv1p1p2")
                || manifest.withDescendants()
                        .anyMatch(element -> element.namespace().equals(ScormEdition.ADL_12));
    }

    private void remarkSubmanifest(XmlElement inner) {
        findings.add(
                inner, "a manifest within the manifest is not read", "one manifest with all items", "CAM, manifest");
    }

    private Organization chosen(List<Organization> organizations) {
        Optional<String> named = manifest.child("organizations").flatMap(all -> all.attribute("default"));
        Optional<Organization> chosen = organizations.stream()
                .filter(each -> named.filter(each.identifier()::equals).isPresent())
                .findFirst();
        if (chosen.isEmpty() && named.isPresent() && !organizations.isEmpty()) {
            findings.addAttribute(
                    manifest.child("organizations").orElseThrow(),
                    "default",
                    "there is no organization \"" + named.get() + "\"; the first that can be launched is taken",
                    "the identifier of an organization",
                    "CAM, organizations");
        }
        return chosen.filter(Organization::isLaunchable)
                .or(() -> organizations.stream()
                        .filter(Organization::isLaunchable)
                        .findFirst())
                .orElseThrow(this::nothingToLaunch);
    }

    private ManifestRefusedException nothingToLaunch() {
        findings.add(
                manifest,
                "nothing in the package can be launched",
                "an organization with an item that opens a resource",
                "CAM, organization");
        return findings.refusal();
    }
}
