package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestXml;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Reads course structures, or refuses them with every rule that they break. */
public final class Cmi5Reader {

    static final String STRUCTURE = "cmi5.xml";

    private Cmi5Reader() {}

    /**
     * Reads the course structure of a package (14.1). One that is the only file stands by itself (14.2) and cannot point to others.
     *
     * @throws ManifestRefusedException if there is none, or if it breaks a rule
     * @throws IOException if the package cannot be read any more
     */
    public static Cmi5Course read(SourceFiles files) throws IOException {
        SourceFile structure = files.find(STRUCTURE)
                .orElseThrow(() -> new ManifestRefusedException(
                        STRUCTURE,
                        "the package has no file of this name at its root",
                        "the course structure as cmi5.xml, beside the media and not in a folder (cmi5 14.1)"));
        try (InputStream content = structure.open()) {
            Predicate<String> isFile = path -> files.find(path).isPresent();
            return read(
                    content,
                    STRUCTURE,
                    Optional.of(isFile).filter(any -> files.all().size() > 1));
        }
    }

    /**
     * Reads a course structure that stands by itself (14.2).
     *
     * @param name how problems call it
     * @throws ManifestRefusedException if it breaks a rule
     * @throws IOException if it cannot be read any more
     */
    public static Cmi5Course read(InputStream structure, String name) throws IOException {
        return read(structure, name, Optional.empty());
    }

    private static Cmi5Course read(InputStream content, String name, Optional<Predicate<String>> inPackage)
            throws IOException {
        XmlElement structure = ManifestXml.read(content, name, "cmi5 14.0");
        Findings findings = new Findings(name, "cmi5");
        if (!structure.localName().equals("courseStructure")
                || !structure.namespace().equals(Shape.NAMESPACE)) {
            findings.add(
                    structure,
                    "the file begins with " + structure.name(),
                    "<courseStructure xmlns=\"" + Shape.NAMESPACE + "\">",
                    "14.0");
        } else {
            new ShapeRules(findings).check(structure, Shape.STRUCTURE);
            new ValueRules(findings, new UrlRules(findings, inPackage)).check(structure);
        }
        findings.refuseIfAny();
        return new CourseMaker(name).course(structure);
    }
}
