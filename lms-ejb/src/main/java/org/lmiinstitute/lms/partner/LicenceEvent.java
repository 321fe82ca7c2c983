package org.lmiinstitute.lms.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** What somebody did with a licence, and its terms from then on. Never changed. */
@Entity
@Table(name = "licence_event")
public class LicenceEvent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What was done. */
    public enum Kind {
        GRANTED,
        CHANGED,
        ENDED
    }

    @Id
    private UUID id;

    @Column(name = "licence_id")
    private UUID licenceId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String terms;

    protected LicenceEvent() {}

    public LicenceEvent(UUID id, Licence licence, Kind kind, Optional<UUID> accountId, Instant happenedAt) {
        this.id = id;
        this.licenceId = licence.id();
        this.kind = kind;
        this.accountId = accountId.orElse(null);
        this.happenedAt = happenedAt;
        this.terms = terms(licence).toString();
    }

    public UUID licenceId() {
        return licenceId;
    }

    public Kind kind() {
        return kind;
    }

    /** Who did it; none if that person's data was taken away. */
    public Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** The names of the terms that are others than those of an event before. */
    public List<String> changedSince(LicenceEvent before) {
        JsonNode then = read(before.terms);
        JsonNode now = read(terms);
        return StreamSupport.stream(((Iterable<String>) now::fieldNames).spliterator(), false)
                .filter(name -> !now.get(name).equals(then.path(name)))
                .toList();
    }

    private static ObjectNode terms(Licence licence) {
        LicenceConditions conditions = licence.conditions();
        ObjectNode terms = JSON.createObjectNode()
                .put("title", licence.title())
                .put("from", licence.validFrom().toString())
                .put("until", licence.validUntil().map(Object::toString).orElse(null));
        ArrayNode items = terms.putArray("items");
        licence.items().stream().map(LicensedItem::toString).sorted().forEach(items::add);
        ArrayNode formats = terms.putArray("formats");
        licence.formats().stream()
                .sorted(Comparator.naturalOrder())
                .map(PackageFormat::code)
                .forEach(formats::add);
        return terms.put("limit", conditions.learnerLimit().orElse(null))
                .put("policy", conditions.revisionPolicy().name())
                .put("attribution", conditions.attribution())
                .put("callsHome", conditions.callsHome())
                .put("reports", conditions.reportsUsage())
                .put("identifies", conditions.identifiesLearners());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms are not as they were kept: " + json, e);
        }
    }
}
