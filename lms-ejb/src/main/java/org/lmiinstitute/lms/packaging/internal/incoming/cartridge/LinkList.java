package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.Unread;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.LessonLink;
import org.lmiinstitute.lms.packaging.internal.incoming.content.PlainLine;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QtiElement;

/** Links that follow each other in the outline, as one lesson. */
final class LinkList {

    private static final int TOLD = 300;

    private final SourceFiles files;
    private final Wording wording;
    private final List<String> lines = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    LinkList(SourceFiles files, Wording wording) {
        this.files = files;
        this.wording = wording;
    }

    static boolean takes(ImsResource resource) {
        return ResourceKind.of(resource) == ResourceKind.LINK || ResourceKind.of(resource) == ResourceKind.TOOL;
    }

    /** Adds a link; what is answered has no activity of its own. */
    Converted add(ImsResource resource, String title) throws IOException {
        Optional<SourceFile> file = resource.main().flatMap(files::find);
        if (file.isEmpty()) {
            return Converted.left("the package has no file " + resource.main().orElse("for it"));
        }
        try {
            QtiElement root = ResourceConverter.root(file.get());
            return ResourceKind.of(resource) == ResourceKind.TOOL ? tool(root, title) : link(root, title);
        } catch (RuntimeException failure) {
            return Converted.left(Unread.why(file.get().path(), failure));
        }
    }

    private Converted link(QtiElement root, String title) {
        Optional<QtiElement> url = root.first("url");
        Remarks remarks = new Remarks();
        url.ifPresent(said -> nameWindow(said, remarks));
        return add(title, url.flatMap(said -> said.attribute("href")).orElse(""), remarks);
    }

    /** Web Links 1.3, 2.1: hints that may be ignored. */
    private static void nameWindow(QtiElement url, Remarks remarks) {
        url.attribute("target")
                .ifPresent(target ->
                        remarks.note("the window that it wanted (" + target + ") is the browser's to choose"));
        url.attribute("windowFeatures")
                .ifPresent(features ->
                        remarks.note("how its window was to look is not kept: " + PlainLine.shortened(features)));
    }

    private Converted tool(QtiElement root, String title) {
        String address = root.first("secure_launch_url")
                .or(() -> root.first("launch_url"))
                .map(QtiElement::text)
                .orElse("");
        Remarks remarks = new Remarks();
        remarks.note("kept as a plain link: launch data and grade return don't come along");
        root.first("description")
                .map(QtiElement::text)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> remarks.note("its description is not shown: " + PlainLine.of(text, TOLD)));
        return add(title, address, remarks);
    }

    private Converted add(String title, String address, Remarks remarks) {
        Optional<String> link = LessonLink.of(title, address);
        if (link.isEmpty()) {
            return Converted.left(
                    "its address leads to no web page: " + (address.isEmpty() ? "there is none" : address));
        }
        lines.add("- " + link.get());
        titles.add(title);
        return new Converted(List.of(), "", remarks, List.of());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    Activity.Lesson lesson() {
        String title = titles.size() == 1 ? titles.get(0) : wording.say("links.title");
        return new Activity.Lesson(title, 1, String.join("\n", lines));
    }
}
