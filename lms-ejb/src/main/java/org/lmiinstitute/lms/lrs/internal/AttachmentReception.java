package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.AttachmentPart;
import org.lmiinstitute.lms.lrs.LrsLimits;

/**
 * The attachments of one request, from their arrival until their statements are stored (xAPI 1.0.3 Communication 1.5.2): each part must
 * be mentioned by a statement, and whatever a statement attaches must have come or have a {@code fileUrl}.
 */
final class AttachmentReception implements AutoCloseable {

    private static final String CLAUSE = " (xAPI 1.0.3 Communication 1.5.2)";

    private final AttachmentFolder folder;
    private final LrsLimits limits;
    private final long limit;
    private final Map<String, AttachmentFile> arrived = new LinkedHashMap<>();

    AttachmentReception(AttachmentFolder folder, LrsLimits limits, boolean isBound) {
        this.folder = folder;
        this.limits = limits;
        this.limit = isBound ? limits.attachmentOfLaunch() : limits.attachment();
    }

    /** Takes in the parts, each content once however often it comes; answers with the statements, which then have what came for them. */
    List<NewStatement> receive(List<NewStatement> statements, Iterator<AttachmentPart> parts) {
        Set<String> mentioned = mentioned(statements);
        long left = limit;
        while (parts.hasNext()) {
            AttachmentPart part = parts.next();
            String sha2 = part.sha2().toLowerCase(Locale.ROOT);
            if (!mentioned.contains(sha2)) {
                throw new InvalidInputException(
                        "X-Experience-API-Hash",
                        "is " + part.sha2() + ", which no attachment of the statements has as its sha2",
                        "parts that the statements mention" + CLAUSE);
            }
            if (!arrived.containsKey(sha2)) {
                AttachmentFile file = folder.receive(part, left, limit);
                arrived.put(sha2, file);
                left -= file.length();
            }
        }
        List<NewStatement> whole = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            whole.add(withAttachments(statements.get(i), statements.size() == 1 ? "" : "[" + i + "]."));
        }
        return whole;
    }

    /** Gives the files their final names: from now on statements may lead to them. */
    void keep() {
        arrived.values().forEach(folder::keep);
    }

    @Override
    public void close() {
        arrived.values().forEach(AttachmentFile::close);
    }

    private NewStatement withAttachments(NewStatement statement, String where) {
        Map<String, ReceivedAttachment> found = new LinkedHashMap<>();
        attachments(statement.received().json(), where, (attachment, place) -> {
            String sha2 = sha2(attachment);
            AttachmentFile file = arrived.get(sha2);
            if (file != null) {
                found.putIfAbsent(
                        sha2,
                        new ReceivedAttachment(
                                sha2, file, attachment.path("contentType").asText()));
            } else if (!attachment.has("fileUrl")) {
                throw new InvalidInputException(
                        place,
                        "has neither a fileUrl nor a part of the request with its sha2",
                        "one of them; parts come as multipart/mixed" + CLAUSE);
            }
            StatementSignature.of(attachment)
                    .ifPresent(signature -> signature.verify(statement, file, place, limits.statement()));
        });
        return found.isEmpty() ? statement : statement.with(List.copyOf(found.values()));
    }

    private static Set<String> mentioned(List<NewStatement> statements) {
        Set<String> mentioned = new LinkedHashSet<>();
        for (NewStatement statement : statements) {
            attachments(statement.received().json(), "", (attachment, place) -> mentioned.add(sha2(attachment)));
        }
        return mentioned;
    }

    private static void attachments(JsonNode statement, String where, AttachmentVisitor visitor) {
        JsonNode attachments = statement.path("attachments");
        for (int i = 0; i < attachments.size(); i++) {
            visitor.visit(attachments.get(i), where + "attachments[" + i + "]");
        }
        JsonNode object = statement.path("object");
        if (object.path("objectType").asText().equals("SubStatement")) {
            attachments(object, where + "object.", visitor);
        }
    }

    private static String sha2(JsonNode attachment) {
        return attachment.path("sha2").asText().toLowerCase(Locale.ROOT);
    }

    @FunctionalInterface
    private interface AttachmentVisitor {
        void visit(JsonNode attachment, String place);
    }
}
