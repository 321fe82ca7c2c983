package org.lmiinstitute.lms.packaging.internal.incoming.xapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.IncomingReader;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.NamedFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Addresses;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ReportLines;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.StatedCounts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Takes in packages that a {@code tincan.xml} launches. */
public final class XapiIntake implements IncomingReader {

    private static final String MANIFEST = "manifest";
    private static final String ACTIVITY = "activity";

    @Override
    public Set<PackageKind> kinds() {
        return Set.of(PackageKind.XAPI);
    }

    @Override
    public Intake read(SourceFiles files, PackageKind kind) throws IOException {
        XapiPackage read = XapiReader.read(files);
        NamedFiles named = starts(read.source(), files);
        StatedCounts stated = new StatedCounts(read.source());
        XapiActivity launched = read.launched();
        return new Intake(
                kind,
                words(launched.name()).orElse(launched.id()),
                words(launched.description()).orElse(""),
                launched.name().all().stream()
                        .flatMap(text -> text.language().stream())
                        .findFirst()
                        .orElse(""),
                Stream.concat(activities(read).stream(), named.items().stream()).toList(),
                Map.of(
                        MANIFEST,
                        1L,
                        ACTIVITY,
                        stated.of("/[^/]+/activities\\[\\d+\\]/activity\\[\\d+\\]"),
                        ImportedItem.FILE,
                        named.count()),
                Optional.empty(),
                List.of());
    }

    private static Optional<String> words(Texts texts) {
        return texts.in(Locale.ENGLISH).filter(words -> !words.isEmpty());
    }

    private static NamedFiles starts(XmlElement manifest, SourceFiles files) {
        NamedFiles named = new NamedFiles(files);
        files.find(XapiReader.MANIFEST).ifPresent(named::add);
        activities(manifest).flatMap(activity -> activity.children("launch")).forEach(launch -> {
            Optional<PackageAddress> address = PackageAddress.of(launch.text());
            address.flatMap(inside -> files.find(inside.path())).ifPresentOrElse(named::add, () -> {
                if (!Addresses.isWeb(launch.text())) {
                    named.addMissing(launch.text(), launch.line(XapiReader.MANIFEST));
                }
            });
        });
        return named;
    }

    private static Stream<XmlElement> activities(XmlElement manifest) {
        return manifest.children("activities").flatMap(all -> all.children(ACTIVITY));
    }

    private static List<ImportedItem> activities(XapiPackage read) {
        List<XmlElement> told = Stream.concat(Stream.of(read.source()), activities(read.source()))
                .toList();
        ReportLines lines = ReportLines.of(XapiReader.MANIFEST, read.problems(), told);
        Map<String, XapiActivity> taken = new HashMap<>();
        read.activities().forEach(activity -> taken.put(activity.source().path(), activity));
        List<ImportedItem> items = new ArrayList<>();
        items.add(lines.taken(MANIFEST, XapiReader.MANIFEST, read.source()));
        activities(read.source()).forEach(element -> {
            Optional<XapiActivity> activity = Optional.ofNullable(taken.get(element.path()));
            items.add(
                    activity.isPresent()
                            ? lines.taken(
                                    ACTIVITY,
                                    words(activity.get().name())
                                            .orElse(activity.get().id()),
                                    element,
                                    changes(activity.get()))
                            : lines.leftOut(ACTIVITY, element.attribute("id").orElse(""), element, Optional.empty()));
        });
        return items;
    }

    private static Stream<String> changes(XapiActivity activity) {
        return switch (activity.launches().size()) {
            case 0 -> Stream.of("It has no start of its own, so it is known only where statements speak of it.");
            case 1 -> Stream.empty();
            default ->
                Stream.of("It has a start for each of several languages; the first, "
                        + activity.launches().get(0).url() + ", is launched.");
        };
    }
}
