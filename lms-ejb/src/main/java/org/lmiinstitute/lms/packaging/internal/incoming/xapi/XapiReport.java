package org.lmiinstitute.lms.packaging.internal.incoming.xapi;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.NamedFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Addresses;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ChosenLanguage;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ReportLines;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** Tells what becomes of everything in a package that a {@code tincan.xml} launches. */
final class XapiReport {

    private static final String MANIFEST = "manifest";
    private static final String ACTIVITY = "activity";

    private static final String NAMED_ONLY =
            "It has no start of its own, so it is known only where statements speak of it.";

    private static final String DESCRIPTION_UNSEEN = "Its description is kept, and no page shows it.";

    private final XapiPackage read;
    private final ChosenLanguage language;
    private final SourceFiles files;
    private final NamedFiles named;
    private final ReportLines lines;

    XapiReport(XapiPackage read, ChosenLanguage language, SourceFiles files) {
        this.read = read;
        this.language = language;
        this.files = files;
        this.named = starts();
        this.lines = ReportLines.of(
                XapiReader.MANIFEST,
                read.findings(),
                Stream.concat(Stream.of(read.source()), activities()).toList());
    }

    private NamedFiles starts() {
        NamedFiles starts = new NamedFiles(files);
        files.find(XapiReader.MANIFEST).ifPresent(starts::add);
        activities()
                .flatMap(activity -> activity.children("launch"))
                .filter(launch -> !Addresses.isWeb(launch.text()))
                .forEach(launch -> PackageAddress.of(launch.text())
                        .flatMap(address -> files.find(address.path()))
                        .ifPresentOrElse(
                                starts::add, () -> starts.addMissing(launch.text(), launch.line(XapiReader.MANIFEST))));
        return starts;
    }

    private Stream<XmlElement> activities() {
        return read.source().children("activities").flatMap(all -> all.children(ACTIVITY));
    }

    List<ImportedItem> items() {
        List<ImportedItem> items = new ArrayList<>();
        items.add(lines.taken(MANIFEST, XapiReader.MANIFEST, read.source()));
        Map<XmlElement, XapiActivity> taken = new IdentityHashMap<>();
        read.activities().forEach(activity -> taken.put(activity.source(), activity));
        activities().forEach(element -> items.add(item(element, Optional.ofNullable(taken.get(element)))));
        items.addAll(named.items());
        return items;
    }

    private ImportedItem item(XmlElement element, Optional<XapiActivity> taken) {
        String id = element.attribute("id").orElse("");
        if (taken.isEmpty()) {
            return lines.leftOut(ACTIVITY, id, element, Optional.empty());
        }
        String title = language.words(taken.get().name());
        return lines.taken(ACTIVITY, title.isEmpty() ? id : title, element, changes(taken.get()));
    }

    private Stream<String> changes(XapiActivity activity) {
        Stream<String> start =
                switch (activity.launches().size()) {
                    case 0 -> Stream.of(NAMED_ONLY);
                    case 1 -> Stream.empty();
                    default ->
                        Stream.of("It has starts for several languages, and is started at "
                                + activity.start(language).url() + " for everybody.");
                };
        Stream<String> unseen = activity != read.launched()
                        && !language.words(activity.description()).isEmpty()
                ? Stream.of(DESCRIPTION_UNSEEN)
                : Stream.empty();
        return Stream.of(start, unseen, language.change(activity.name()).stream())
                .flatMap(changes -> changes);
    }

    /** Of the manifest itself, so that whatever the reader overlooked is missed. */
    Map<String, Long> counts() {
        return Map.of(
                MANIFEST,
                1L,
                ACTIVITY,
                read.source()
                        .children("activities")
                        .mapToLong(all -> all.children(ACTIVITY).count())
                        .sum(),
                ImportedItem.FILE,
                named.count());
    }
}
