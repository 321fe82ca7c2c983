package org.lmiinstitute.lms.web.lrs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/** What an answer says. */
interface Content {

    String mediaType();

    /** In bytes; empty if that is known only when it is written. */
    OptionalLong length();

    void writeTo(OutputStream out) throws IOException;

    /** JSON. */
    static Content of(String json) {
        return of(List.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** JSON that stands in several arrays of UTF-8. */
    static Content of(List<byte[]> json) {
        return new Json(json);
    }

    /** JSON in pieces. */
    record Json(List<byte[]> pieces) implements Content {

        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(
                    pieces.stream().mapToLong(piece -> piece.length).sum());
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        }
    }
}
