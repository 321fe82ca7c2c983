package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A small bomb of David Fifield's kind: each file's deflate stream quotes the local header of the next in a stored block and goes on
 * into that one's content, so that all of them unpack the one kernel at the end.
 */
final class QuotedBomb {

    private QuotedBomb() {}

    static byte[] of(int files, byte[] kernel) {
        byte[] tail = ForgedZip.deflate(kernel);
        byte[] content = kernel;
        byte[] body = new byte[0];
        List<ForgedZip.Entry> entries = new ArrayList<>();
        for (int i = files; i > 0; i--) {
            ForgedZip.Entry entry = new ForgedZip.Entry(("f" + i).getBytes(StandardCharsets.US_ASCII), content);
            entry.packed = concat(body, tail);
            entries.add(entry);
            byte[] header = header(entry);
            body = concat(quote(header), body);
            content = concat(header, content);
        }
        Collections.reverse(entries);
        return zip(entries);
    }

    private static byte[] header(ForgedZip.Entry entry) {
        byte[] local = entry.local();
        return Arrays.copyOf(local, local.length - entry.packed.length);
    }

    private static byte[] quote(byte[] header) {
        return ForgedZip.little(5 + header.length)
                .put((byte) 0)
                .putShort((short) header.length)
                .putShort((short) ~header.length)
                .put(header)
                .array();
    }

    private static byte[] zip(List<ForgedZip.Entry> entries) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        zip.writeBytes(entries.get(0).local());
        int directory = zip.size();
        for (ForgedZip.Entry entry : entries) {
            entry.offset = directory - entry.local().length;
            zip.writeBytes(entry.central());
        }
        zip.writeBytes(ForgedZip.end(entries.size(), zip.size() - directory, directory));
        return zip.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ForgedZip.little(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
