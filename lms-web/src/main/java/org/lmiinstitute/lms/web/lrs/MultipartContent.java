package org.lmiinstitute.lms.web.lrs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.StoredAttachment;

/**
 * Statements with their attachments (xAPI 1.0.3 Communication 1.5.2). The files go from the disk to the caller, never whole through
 * memory.
 *
 * @param statements the first part, JSON
 * @param attachments the other parts
 * @param boundary what separates them
 */
record MultipartContent(Content statements, List<StoredAttachment> attachments, String boundary) implements Content {

    static MultipartContent of(Content statements, List<StoredAttachment> attachments) {
        return new MultipartContent(statements, attachments, UUID.randomUUID().toString());
    }

    @Override
    public String mediaType() {
        return "multipart/mixed; boundary=" + boundary;
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.empty();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n"));
        statements.writeTo(out);
        for (StoredAttachment attachment : attachments) {
            out.write(bytes("\r\n--" + boundary + "\r\nContent-Type: " + attachment.contentType()
                    + "\r\nContent-Transfer-Encoding: binary\r\nContent-Length: " + attachment.length()
                    + "\r\nX-Experience-API-Hash: " + attachment.sha2() + "\r\n\r\n"));
            Files.copy(attachment.file(), out);
        }
        out.write(bytes("\r\n--" + boundary + "--\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
