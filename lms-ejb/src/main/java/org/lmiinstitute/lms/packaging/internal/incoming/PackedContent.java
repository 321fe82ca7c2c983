package org.lmiinstitute.lms.packaging.internal.incoming;

/**
 * Where the content of a file lies in a zip, and what it should turn out to be. Names and extra fields, which may take 128 KiB an
 * entry, are not kept.
 *
 * @param start its first byte in the archive
 * @param packed its length there
 * @param stored whether it lies there as it is
 * @param size its length unpacked
 * @param crc its checksum unpacked
 */
record PackedContent(long start, long packed, boolean stored, long size, long crc) {

    long end() {
        return start + packed;
    }
}
