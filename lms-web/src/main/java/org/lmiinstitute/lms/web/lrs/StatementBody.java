package org.lmiinstitute.lms.web.lrs;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.AttachmentPart;

/**
 * A body with statements: JSON, or several parts of which the first is the JSON and the others are attachments (xAPI 1.0.3
 * Communication 1.5).
 *
 * @param json the statements
 * @param attachments the attachments, read from the request as they are asked for
 */
record StatementBody(byte[] json, Iterator<AttachmentPart> attachments) {

    private static final String CLAUSE = " (xAPI 1.0.3 Communication 1.5.2)";

    static StatementBody read(XapiRequest request, InputStream body) {
        MediaType type = request.mediaType();
        if (isJson(type)) {
            return new StatementBody(request.bytes(body), Collections.emptyIterator());
        }
        if (!type.isCompatible(new MediaType("multipart", "mixed"))) {
            throw new InvalidInputException(
                    "Content-Type", "is " + type, "application/json or multipart/mixed (xAPI 1.0.3 Communication 1.5)");
        }
        return ofParts(request, new MultipartReader(body, boundary(type)));
    }

    private static StatementBody ofParts(XapiRequest request, MultipartReader parts) {
        MultipartReader.Part first = parts.next()
                .orElseThrow(() -> new InvalidInputException("body", "has no parts", "statements first" + CLAUSE));
        String type = first.header("Content-Type").orElse("");
        if (!isJson(XapiRequest.mediaType(type))) {
            throw new InvalidInputException(
                    "body", "begins with a part of type \"" + type + "\"", "statements in application/json" + CLAUSE);
        }
        byte[] json = request.allBytes(first.content());
        return new StatementBody(json, new Attachments(parts));
    }

    private static boolean isJson(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private static String boundary(MediaType type) {
        return Optional.ofNullable(type.getParameters().get("boundary"))
                .orElseThrow(() -> new InvalidInputException(
                        "Content-Type", "names no boundary", "multipart/mixed; boundary=..." + CLAUSE));
    }

    /** The parts after the first. */
    private static final class Attachments implements Iterator<AttachmentPart> {

        private final MultipartReader parts;
        private Optional<MultipartReader.Part> next;

        Attachments(MultipartReader parts) {
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = parts.next();
            }
            return next.isPresent();
        }

        @Override
        public AttachmentPart next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            MultipartReader.Part part = next.get();
            next = null;
            String encoding = part.header("Content-Transfer-Encoding").orElse("none");
            if (!encoding.equalsIgnoreCase("binary")) {
                throw new InvalidInputException(
                        "Content-Transfer-Encoding", "of an attachment is " + encoding, "binary" + CLAUSE);
            }
            String sha2 = part.header("X-Experience-API-Hash")
                    .orElseThrow(() -> new InvalidInputException(
                            "X-Experience-API-Hash", "is missing", "the SHA-2 of each attachment" + CLAUSE));
            return new AttachmentPart(sha2, part.content());
        }
    }
}
