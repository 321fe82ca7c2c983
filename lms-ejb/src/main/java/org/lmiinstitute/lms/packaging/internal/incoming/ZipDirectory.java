package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The directory of a zip, read entry by entry, so that one which lists too many is refused before they are in memory. */
final class ZipDirectory {

    private final ZipBytes zip;
    private final ArchiveLimits limits;
    private final EntryCheck check;
    private final Names names = new Names();
    private final Spans spans = new Spans();
    private final List<SourceFile> files = new ArrayList<>();
    private long total;

    ZipDirectory(ZipBytes zip, ArchiveLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.check = new EntryCheck(limits);
    }

    /** All files; refuses the whole for one that is not as it should be. */
    List<SourceFile> files() throws IOException {
        ZipEnd end = ZipEnd.find(zip);
        refuseMoreThan(limits.entries(), end.entries());
        long entries = 0;
        long at = end.directory();
        while (at < end.directoryEnd()) {
            refuseMoreThan(limits.entries(), ++entries);
            ZipRecord entry = ZipRecord.read(zip, at);
            add(entry);
            at = entry.next();
        }
        if (at != end.directoryEnd() || entries != end.entries()) {
            throw Refusals.damaged("it says that it holds " + end.entries() + " entries and lists " + entries);
        }
        names.refuseFilesAsFolders();
        spans.refuseSharedBytes(end.directory());
        return List.copyOf(files);
    }

    private void add(ZipRecord entry) throws IOException {
        String name = EntryName.of(entry);
        String path = SafePath.of(name, limits);
        boolean folder = name.endsWith("/") || name.endsWith("\\");
        check.refuseUnfit(path, folder, entry);
        if (entry.packed() > zip.size()) {
            throw Refusals.damaged(path + " would be larger than the archive");
        }
        PackedContent content = LocalHeader.content(zip, entry, path);
        spans.add(path, entry.local(), content.end());
        if (folder) {
            names.addFolder(path);
            return;
        }
        names.addFile(path);
        total += entry.size();
        check.refuseTotal(total, zip.size());
        files.add(new ZippedFile(zip, path, content));
    }

    private static void refuseMoreThan(int limit, long entries) {
        if (entries > limit) {
            throw Refusals.tooMuch(Refusals.ARCHIVE, "it holds too many files", limit + " files and folders");
        }
    }
}
