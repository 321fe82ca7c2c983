package org.lmiinstitute.lms.web.lrs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** What an answer says. */
interface Content {

    String mediaType();

    /** In bytes; empty if that is known only when it is written. */
    OptionalLong length();

    void writeTo(OutputStream out) throws IOException;

    /** JSON. */
    static Content of(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON in UTF-8. */
    static Content of(byte[] json) {
        return new Json(json);
    }

    /** JSON, whole: the container sends one large array in fewer pieces than many small ones. */
    record Json(byte[] bytes) implements Content {

        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(bytes.length);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }
}
