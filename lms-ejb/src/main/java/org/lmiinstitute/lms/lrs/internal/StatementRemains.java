package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.lmiinstitute.lms.common.ConflictException;

/**
 * What a statement left beside itself: its attachments, whose content nobody can read for a name and which therefore go with the person,
 * and what it said of activities.
 */
@ApplicationScoped
public class StatementRemains {

    /** A file that came so lately may be of a statement that is being stored just now. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private AttachmentTable attachments;
    private ActivityDefinitionTable definitions;
    private StatementReferenceTable references;
    private AttachmentFolder folder;
    private Clock clock;

    protected StatementRemains() {}

    @Inject
    public StatementRemains(
            AttachmentTable attachments,
            ActivityDefinitionTable definitions,
            StatementReferenceTable references,
            AttachmentFolder folder,
            Clock clock) {
        this.attachments = attachments;
        this.definitions = definitions;
        this.references = references;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Takes the attachments of a statement away; a file goes unless another statement has the same.
     *
     * @throws ConflictException if a file came within the last minute: to be tried again
     */
    void detach(StatementRow row) {
        detach(row, any -> true);
        references.close(List.of(row.rowId()));
    }

    /** Takes the signature of a statement away, which has all that was signed in it; other attachments stay. */
    void unsign(StatementRow row, JsonNode json) {
        Set<String> signatures = new HashSet<>();
        json.path("attachments").forEach(attachment -> StatementSignature.of(attachment)
                .ifPresent(signature ->
                        signatures.add(attachment.path("sha2").asText().toLowerCase(Locale.ROOT))));
        if (!signatures.isEmpty()) {
            detach(row, signatures::contains);
        }
    }

    private void detach(StatementRow row, Predicate<String> isMeant) {
        attachments.files(row.storeId(), row.id()).forEach((sha2, file) -> {
            if (isMeant.test(sha2)) {
                attachments.remove(row.storeId(), row.id(), sha2);
                forget(file);
            }
        });
    }

    private void forget(String file) {
        if (!attachments.isKept(file) && !folder.remove(file, clock.instant().minus(SETTLING))) {
            throw new ConflictException("An attachment came just now; it is taken away in a minute.");
        }
    }

    /** Forgets the definitions in a statement that name the person. */
    void forgetDefinitions(UUID storeId, JsonNode json, PersonTraces traces) {
        if (json instanceof ObjectNode object
                && object.path("definition") instanceof ObjectNode definition
                && traces.isNamedIn(definition.toString())) {
            byte[] activity =
                    new StatementKey(KeyKind.ACTIVITY, object.path("id").asText()).hash(storeId);
            byte[] said = definition.toString().getBytes(StandardCharsets.UTF_8);
            definitions.forget(DefinitionHash.of(activity, said));
        }
        json.forEach(child -> forgetDefinitions(storeId, child, traces));
    }
}
