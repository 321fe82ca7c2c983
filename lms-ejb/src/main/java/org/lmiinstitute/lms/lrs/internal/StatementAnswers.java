package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.StoredAttachment;

/** Rows of one store in the form in which they are asked for. */
@ApplicationScoped
public class StatementAnswers {

    private StatementOutput output;
    private AttachmentTable attachments;
    private ActivityDefinitions definitions;

    protected StatementAnswers() {}

    @Inject
    public StatementAnswers(StatementOutput output, AttachmentTable attachments, ActivityDefinitions definitions) {
        this.output = output;
        this.attachments = attachments;
        this.definitions = definitions;
    }

    /** Each statement as UTF-8 JSON. */
    List<byte[]> json(List<StatementRow> rows, Presentation how) {
        return switch (how.format()) {
            case EXACT -> rows.stream().map(output::bytes).toList();
            case IDS -> reshaped(rows, new IdsFormat());
            case CANONICAL -> reshaped(rows, canonical(rows, how));
        };
    }

    private CanonicalFormat canonical(List<StatementRow> rows, Presentation how) {
        Set<String> activities = new LinkedHashSet<>();
        StatementWalk collector = new StatementWalk() {
            @Override
            public void activity(ObjectNode activity) {
                activities.add(activity.path("id").asText());
            }
        };
        rows.forEach(row -> collector.through(Parsing.object(row.json(), "stored statement")));
        Map<String, ObjectNode> known =
                rows.isEmpty() ? Map.of() : definitions.canonical(rows.get(0).storeId(), activities);
        if (how.withoutKeys()) {
            known.values().forEach(ActivityDefinitions::removeKeys);
        }
        return new CanonicalFormat(known, Languages.of(how.languages()));
    }

    private List<byte[]> reshaped(List<StatementRow> rows, StatementWalk shape) {
        return rows.stream()
                .map(row -> {
                    ObjectNode statement = output.statement(row).json();
                    shape.through(statement);
                    return statement.toString().getBytes(StandardCharsets.UTF_8);
                })
                .toList();
    }

    /** Their attachments that are kept here, if they are wanted. */
    List<StoredAttachment> attachments(List<StatementRow> rows, Presentation how) {
        return how.attachments() && !rows.isEmpty()
                ? attachments.find(
                        rows.get(0).storeId(),
                        rows.stream().map(StatementRow::id).toList())
                : List.of();
    }
}
