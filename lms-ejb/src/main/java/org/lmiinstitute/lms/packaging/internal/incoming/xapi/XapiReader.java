package org.lmiinstitute.lms.packaging.internal.incoming.xapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.common.IriSyntax;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Addresses;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestXml;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Reads the activities of a {@code tincan.xml} and itemizes what is wrong with them. */
public final class XapiReader {

    static final String MANIFEST = "tincan.xml";

    private final SourceFiles files;
    private final Findings findings = new Findings(MANIFEST, "Tin Can launch");
    private final Set<String> ids = new HashSet<>();

    private XapiReader(SourceFiles files) {
        this.files = files;
    }

    /**
     * Reads the manifest.
     *
     * @throws ManifestRefusedException if there is none, or nothing in it can be launched; it carries the other problems too
     * @throws IOException if the package cannot be read any more
     */
    public static XapiPackage read(SourceFiles files) throws IOException {
        SourceFile manifest = files.find(MANIFEST)
                .orElseThrow(() -> new ManifestRefusedException(
                        MANIFEST, "the package has no file of this name at its root", "tincan.xml, not in a folder"));
        try (InputStream content = manifest.open()) {
            return new XapiReader(files).activities(ManifestXml.read(content, MANIFEST, "Tin Can launch, tincan"));
        }
    }

    private XapiPackage activities(XmlElement manifest) {
        List<XapiActivity> activities = manifest.children("activities")
                .flatMap(all -> all.children("activity"))
                .flatMap(each -> activity(each).stream())
                .toList();
        Optional<XapiActivity> launched = activities.stream()
                .filter(activity -> !activity.launches().isEmpty())
                .findFirst();
        if (launched.isEmpty()) {
            findings.add(manifest, "nothing in the package can be launched", "an activity with a launch", "activity");
            throw findings.refusal();
        }
        return new XapiPackage(manifest, activities, launched.get(), findings.all());
    }

    /** Without an id that statements can carry there is no activity. */
    private Optional<XapiActivity> activity(XmlElement activity) {
        String id = activity.attribute("id").orElse("");
        if (!IriSyntax.isIri(id) || !ids.add(id)) {
            findings.addAttribute(
                    activity,
                    "id",
                    "the activity \"" + id + "\" is left out",
                    "an IRI with a scheme, which no other activity has",
                    "activity");
            return Optional.empty();
        }
        return Optional.of(new XapiActivity(
                activity,
                id,
                activity.attribute("type"),
                texts(activity, "name"),
                texts(activity, "description"),
                launches(activity)));
    }

    private static Texts texts(XmlElement activity, String name) {
        return new Texts(activity.children(name)
                .map(text -> new Texts.Text(text.attribute("lang"), text.text()))
                .toList());
    }

    private List<XapiActivity.Launch> launches(XmlElement activity) {
        return activity.children("launch")
                .filter(this::leadsSomewhere)
                .map(launch -> new XapiActivity.Launch(launch.attribute("lang"), launch.text()))
                .toList();
    }

    private boolean leadsSomewhere(XmlElement launch) {
        boolean leads = Addresses.isWeb(launch.text())
                || PackageAddress.of(launch.text())
                        .filter(address -> files.find(address.path()).isPresent())
                        .isPresent();
        if (!leads) {
            findings.add(
                    launch,
                    "the package has no file \"" + launch.text() + "\"",
                    "a file of the package in the same upper and lower case, or http:// or https://",
                    "launch");
        }
        return leads;
    }
}
