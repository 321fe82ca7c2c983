package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordSearch;
import org.lmiinstitute.lms.lrs.StatementRecord;
import org.lmiinstitute.lms.lrs.StoredAttachment;

/**
 * The statements in which a person takes part, in every store, as an agent by any of their identities. They are found by their keys;
 * each slice ends with the keys of its rows gone, so the next begins where this one ended without counting.
 */
@ApplicationScoped
public class StatementData implements PersonalData {

    private static final int AT_ONCE = 100;
    private static final List<KeyKind> KINDS = List.of(KeyKind.AGENT, KeyKind.RELATED_AGENT);

    private static final RecordSearch EVERYTHING = new RecordSearch(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            true,
            Optional.empty());

    private StoreTable stores;
    private StatementKeyTable keys;
    private StatementChange change;
    private RecordFinder finder;
    private AttachmentTable attachments;
    private IdBase idBase;

    protected StatementData() {}

    @Inject
    public StatementData(
            StoreTable stores,
            StatementKeyTable keys,
            StatementChange change,
            RecordFinder finder,
            AttachmentTable attachments,
            IdBase idBase) {
        this.stores = stores;
        this.keys = keys;
        this.change = change;
        this.finder = finder;
        this.attachments = attachments;
        this.idBase = idBase;
    }

    /** One range of keys: those of a person in one of their identities in one store. */
    private record Range(UUID storeId, byte[] hash, byte[] otherHash) {}

    @Override
    public String part() {
        return "statements";
    }

    @Override
    public int turn() {
        return 20;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        List<ObjectNode> agents = new PersonTraces(idBase.value(), person, Person.ERASED)
                .identities().stream().map(Actor::ofIdentity).toList();
        for (UUID store : stores.all()) {
            if (!finder.find(store, EVERYTHING, agents, 1).records().isEmpty()) {
                archive.file(
                        "statements/" + store + ".ndjson",
                        out -> pages(store, agents, page -> {
                            for (StatementRecord found : page.records()) {
                                out.write(found.line());
                            }
                        }));
                exportAttachments(store, agents, archive);
            }
        }
    }

    /** Each file once, however many statements have it. */
    private void exportAttachments(UUID store, List<ObjectNode> agents, PersonalArchive archive) {
        Set<String> exported = new HashSet<>();
        try {
            pages(store, agents, page -> {
                List<UUID> ids =
                        page.records().stream().map(StatementRecord::id).toList();
                for (StoredAttachment attachment : attachments.find(store, ids)) {
                    if (exported.add(attachment.sha2())) {
                        export(attachment, "attachments/" + store + "/" + attachment.sha2(), archive);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a file that is gone, as after a restore from a backup of the database alone, a note tells. */
    private static void export(StoredAttachment attachment, String name, PersonalArchive archive) {
        if (Files.isReadable(attachment.file())) {
            archive.file(name, out -> Files.copy(attachment.file(), out));
        } else {
            String note = "This file (%d bytes, %s) belongs here, but it is not there any more.%n"
                    .formatted(attachment.length(), attachment.contentType());
            archive.file(name + ".missing.txt", out -> out.write(note.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void pages(UUID store, List<ObjectNode> agents, PageReader reader) throws IOException {
        RecordPage page = finder.find(store, EVERYTHING, agents, AT_ONCE);
        reader.read(page);
        while (page.next().isPresent()) {
            page = finder.find(store, EVERYTHING.after(page.next().get(), true), agents, AT_ONCE);
            reader.read(page);
        }
    }

    @FunctionalInterface
    private interface PageReader {
        void read(RecordPage page) throws IOException;
    }

    /** The place is the number of the range. */
    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        PersonTraces traces = new PersonTraces(idBase.value(), farewell.person(), farewell.replacement());
        List<Range> ranges = ranges(traces);
        int number = place.map(Integer::parseInt).orElse(0);
        if (number >= ranges.size()) {
            return Slice.last("statements", 0);
        }
        Range range = ranges.get(number);
        List<UUID> rows = keys.rows(range.hash(), AT_ONCE);
        StatementRows found = change.read(range.storeId(), rows);
        int count = (int) found.rows().stream()
                .filter(row -> change.leave(farewell, traces, row))
                .count();
        rows.stream().filter(row -> isReached(row, found)).forEach(row -> moveKey(farewell, range, row));
        boolean isWhole = rows.size() < AT_ONCE && !found.isCut();
        return Slice.goingOn("statements", count, Integer.toString(isWhole ? number + 1 : number));
    }

    private static boolean isReached(UUID row, StatementRows found) {
        return !found.isCut()
                || StatementRow.STORING_ORDER.compare(row, found.last().rowId()) <= 0;
    }

    private void moveKey(Farewell farewell, Range range, UUID row) {
        if (!farewell.isErasure()) {
            keys.add(range.otherHash(), row);
        }
        keys.remove(range.hash(), List.of(row));
    }

    private List<Range> ranges(PersonTraces traces) {
        List<Range> ranges = new ArrayList<>();
        for (UUID store : stores.all()) {
            for (int i = 0; i < traces.identities().size(); i++) {
                for (KeyKind kind : KINDS) {
                    ranges.add(new Range(
                            store,
                            new StatementKey(kind, traces.identities().get(i)).hash(store),
                            new StatementKey(kind, traces.otherIdentities().get(i)).hash(store)));
                }
            }
        }
        return ranges;
    }
}
