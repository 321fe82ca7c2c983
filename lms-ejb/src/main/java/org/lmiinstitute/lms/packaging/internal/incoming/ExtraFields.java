package org.lmiinstitute.lms.packaging.internal.incoming;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The extra fields of an entry (APPNOTE 4.5); what follows a broken one is not looked at. */
record ExtraFields(ByteBuffer bytes) {

    static final int ZIP_64 = 0x0001;
    static final int UNICODE_PATH = 0x7075;

    /** The content of the first field of a kind, with nothing remaining if there is none. */
    ByteBuffer find(int kind) {
        ByteBuffer rest = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (rest.remaining() >= 4) {
            int id = Short.toUnsignedInt(rest.getShort());
            int length = Math.min(Short.toUnsignedInt(rest.getShort()), rest.remaining());
            if (id == kind) {
                return rest.slice(rest.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            rest.position(rest.position() + length);
        }
        return ByteBuffer.allocate(0);
    }
}
