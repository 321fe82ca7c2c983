package org.lmiinstitute.lms.lrs.forwarding.internal;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.StoredAttachment;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;

/**
 * What goes out in one request: statements of one version in their order, with the attachments that are kept here.
 *
 * @param statements at least one
 * @param attachments each file once
 */
record Parcel(List<LoggedStatement> statements, List<StoredAttachment> attachments) {

    private static final long SLOWEST_BYTES_PER_SECOND = 1 << 20;
    private static final String BOUNDARY = "lms-" + UUID.randomUUID();

    /** How long its attachments may take on their way. */
    Duration extraTime() {
        long bytes = attachments.stream().mapToLong(StoredAttachment::length).sum();
        return Duration.ofSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
    }

    String mediaType() {
        return attachments.isEmpty() ? "application/json" : "multipart/mixed; boundary=" + BOUNDARY;
    }

    /** JSON, or JSON and files (xAPI 1.0.3 Communication 1.5.2) that go from the disk to the target, never whole through memory. */
    BodyPublisher body() throws FileNotFoundException {
        if (attachments.isEmpty()) {
            return BodyPublishers.ofByteArray(array());
        }
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Type: application/json\r\n\r\n"));
        parts.add(BodyPublishers.ofByteArray(array()));
        for (StoredAttachment attachment : attachments) {
            parts.add(BodyPublishers.ofString("\r\n--" + BOUNDARY + "\r\nContent-Type: " + attachment.contentType()
                    + "\r\nContent-Transfer-Encoding: binary\r\nContent-Length: " + attachment.length()
                    + "\r\nX-Experience-API-Hash: " + attachment.sha2() + "\r\n\r\n"));
            parts.add(BodyPublishers.ofFile(attachment.file()));
        }
        parts.add(BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private byte[] array() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        char before = '[';
        for (LoggedStatement statement : statements) {
            body.write(before);
            body.writeBytes(statement.json());
            before = ',';
        }
        body.write(']');
        return body.toByteArray();
    }
}
