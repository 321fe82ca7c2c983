package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** Looks for the files that tell what a package is. */
final class PackageDetection {

    static final String OWN_REPORT = "fidelity.json";
    static final String CMI5 = "cmi5.xml";
    static final String IMS = "imsmanifest.xml";
    static final String TIN_CAN = "tincan.xml";

    private static final String OWN_MARK = "\"lmi-fidelity/";
    private static final int MARK_WITHIN = 256;
    private static final List<String> MANIFESTS = List.of(CMI5, IMS, TIN_CAN);
    private static final int XML_FILES_LOOKED_AT = 20;
    private static final String LOOKED_FOR =
            "a zip with " + IMS + " (SCORM, Common Cartridge, QTI), " + CMI5 + " or " + TIN_CAN
                    + " in its topmost folder, with QTI as XML files, or with content files in modules/, banks/ or courses/";

    private final SourceFiles files;

    PackageDetection(SourceFiles files) {
        this.files = files;
    }

    DetectedPackage detect() throws IOException {
        Optional<SourceFile> report = files.find(OWN_REPORT);
        if (report.isPresent() && hasOwnMark(report.get())) {
            return new DetectedPackage(
                    PackageKind.OWN, OWN_REPORT, "is the report that every package made here ends with");
        }
        Optional<DetectedPackage> told = byManifest().or(this::content);
        return told.isPresent() ? told.get() : questions();
    }

    /** What the package's manifest makes of it, whoever made the package; empty if it has none. */
    Optional<DetectedPackage> byManifest() throws IOException {
        if (files.find(CMI5).isPresent()) {
            return Optional.of(new DetectedPackage(PackageKind.CMI5, CMI5, "describes the course"));
        }
        Optional<SourceFile> manifest = files.find(IMS);
        if (manifest.isPresent()) {
            return Optional.of(new ImsManifestKind(SafeXml.parse(manifest.get()).getDocumentElement()).detect());
        }
        return files.find(TIN_CAN)
                .map(activities -> new DetectedPackage(PackageKind.XAPI, TIN_CAN, "describes the activities"));
    }

    private Optional<DetectedPackage> content() {
        return ContentIntake.find(files)
                .map(main -> new DetectedPackage(PackageKind.CONTENT, main.path(), "is a content file of ours"));
    }

    private static boolean hasOwnMark(SourceFile report) throws IOException {
        try (InputStream content = report.open()) {
            return new String(content.readNBytes(MARK_WITHIN), StandardCharsets.UTF_8).contains(OWN_MARK);
        }
    }

    /** Questions without a manifest; of many files the first few tell, and one that cannot be read only if no other does. */
    private DetectedPackage questions() throws IOException {
        List<SourceFile> candidates = files.all().stream()
                .filter(file -> file.path().toLowerCase(Locale.ROOT).endsWith(".xml"))
                .limit(XML_FILES_LOOKED_AT)
                .toList();
        refuseManifestElsewhere();
        ArchiveRefusedException unread = null;
        for (SourceFile file : candidates) {
            try {
                Optional<DetectedPackage> found = questions(file);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (ArchiveRefusedException refused) {
                unread = unread == null ? refused : unread;
            }
        }
        throw unread == null ? refused("it is of no kind that is taken in") : unread;
    }

    private static Optional<DetectedPackage> questions(SourceFile file) throws IOException {
        Element root = SafeXml.parse(file).getDocumentElement();
        return QtiRoot.kind(file.path(), root)
                .map(kind -> new DetectedPackage(kind, file.path(), "has the root element " + root.getNodeName()));
    }

    private void refuseManifestElsewhere() {
        for (SourceFile file : files.all()) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            if (MANIFESTS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new ArchiveRefusedException(
                        file.path(),
                        "the manifest is not where systems look for it",
                        "its name in small letters, in the topmost folder: zip what is in the folder, not the folder");
            }
            if (file.path().equals("[Content_Types].xml")) {
                throw refused("this is a document of an Office program");
            }
        }
    }

    private static ArchiveRefusedException refused(String what) {
        return new ArchiveRefusedException(Refusals.ARCHIVE, what, LOOKED_FOR);
    }
}
