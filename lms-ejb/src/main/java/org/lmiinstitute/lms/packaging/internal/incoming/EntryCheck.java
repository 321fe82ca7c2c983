package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.Map;

/** What an entry must be to be taken in: an ordinary file or folder, readable, and not out of proportion. */
record EntryCheck(ArchiveLimits limits) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int AES = 99;
    private static final Map<Integer, String> OTHER_METHODS = Map.of(
            1, "Shrink", 6, "Implode", 9, "Deflate64", 12, "bzip2", 14, "LZMA", 93, "Zstandard", 95, "xz", 98, "PPMd");
    private static final int KIND = 0170000;
    private static final int ORDINARY = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;

    void refuseUnfit(String path, boolean folder, ZipRecord entry) {
        refuseKind(path, entry.unixMode() & KIND);
        if (entry.encrypted() || entry.method() == AES) {
            throw new ArchiveRefusedException(path, "it is encrypted", "a package without a password");
        }
        if (entry.method() != STORED && entry.method() != DEFLATED) {
            String method = OTHER_METHODS.getOrDefault(entry.method(), "method " + entry.method());
            throw new ArchiveRefusedException(path, "it is packed by " + method, "a zip made with Deflate, the usual");
        }
        if (folder && entry.size() > 0) {
            throw new ArchiveRefusedException(path, "it is a folder that has content", "folders without");
        }
        if (entry.method() == STORED && entry.packed() != entry.size()) {
            throw Refusals.damaged(path + " is not packed, yet has two sizes");
        }
        refuseSize(path, entry);
    }

    private static void refuseKind(String path, int kind) {
        if (kind == LINK) {
            throw new ArchiveRefusedException(
                    path, "it is a symbolic link", "the file that it points to, in its place");
        }
        if (kind != 0 && kind != ORDINARY && kind != FOLDER) {
            throw new ArchiveRefusedException(path, "it is a device, a pipe or a socket", "ordinary files and folders");
        }
    }

    private void refuseSize(String path, ZipRecord entry) {
        if (entry.size() > limits.fileBytes()) {
            throw Refusals.tooMuch(path, "it is too large when unpacked", limits.fileBytes() + " bytes");
        }
        refuseRatio(path, entry.size(), entry.packed());
    }

    /** Many small files add up too. Each size fits a limit, so the sum does not overflow. */
    void refuseTotal(long size, long packed) {
        if (size > limits.totalBytes()) {
            throw Refusals.tooMuch(
                    Refusals.ARCHIVE, "its files together are too large when unpacked", limits.totalBytes() + " bytes");
        }
        refuseRatio(Refusals.ARCHIVE, size, packed);
    }

    private void refuseRatio(String where, long size, long packed) {
        if (size > ArchiveLimits.HARMLESS && size / limits.ratio() > packed) {
            throw Refusals.tooMuch(
                    where,
                    "it becomes " + size / Math.max(1, packed) + " times larger by unpacking",
                    limits.ratio() + " times");
        }
    }
}
