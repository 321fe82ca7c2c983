package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentScope;

/**
 * Documents: those of a person as an agent are theirs; in all others, such as the profile of an activity, only what names the person is
 * replaced.
 */
@ApplicationScoped
public class DocumentData implements PersonalData {

    private static final int AT_ONCE = 20;
    private static final int STRETCH = 100;
    private static final HexFormat HEX = HexFormat.of();
    private static final List<byte[]> BEFORE_ALL = List.of(new byte[0], new byte[0], new byte[0]);

    private static final String OWN =
            "select " + DocumentRow.COLUMNS + " from lrs_document d where d.agent_hash = ? limit " + AT_ONCE;
    private static final String OWN_PAGE =
            "select " + DocumentRow.COLUMNS + " from lrs_document d where d.agent_hash = ?"
                    + " order by d.scope_hash, d.registration_id, d.document_hash limit 1 offset ?";
    private static final String ERASE = "delete from lrs_document where agent_hash = ? limit " + AT_ONCE;
    private static final String REWRITE = "update lrs_document set scope_hash = ?, document_hash = ?,"
            + " document_id = ?, agent_hash = ?, content = ?, etag = ?"
            + " where scope_hash = ? and registration_id = ? and document_hash = ?";
    private static final String TAKEN =
            "select 1 from lrs_document where scope_hash = ? and registration_id = ? and document_hash = ?";

    /** What the column of the id holds. */
    private static final int LONGEST_ID = 2048;

    private static final String END = "select max(scope_hash) from (select scope_hash from lrs_document"
            + " where scope_hash > ? order by scope_hash limit " + STRETCH + ") stretch";

    /** Every byte is a letter of latin1, so that any content can be looked through; the marks are in ASCII. */
    private static final String LOWER =
            "lower(concat(d.document_id, ' ', convert(d.content using latin1))) collate utf8mb4_bin";

    private static final String MENTIONING =
            "select " + DocumentRow.COLUMNS + " from lrs_document d where d.scope_hash > ?"
                    + " and d.scope_hash <= ? and (d.scope_hash, d.registration_id, d.document_hash) > (?, ?, ?)"
                    + " and (locate(?, " + LOWER + ") > 0 or locate(?, " + LOWER + ") > 0 or locate(?, " + LOWER
                    + ") > 0) order by d.scope_hash, d.registration_id, d.document_hash";
    private static final String MENTIONS = "scope ";

    private Database database;
    private StoreTable stores;
    private IdBase idBase;
    private long bytesAtOnce;

    protected DocumentData() {}

    @Inject
    public DocumentData(Database database, StoreTable stores, IdBase idBase) {
        this(database, stores, idBase, StatementReader.LARGEST_PAGE);
    }

    /** @param bytesAtOnce no further document is read once they have so many together */
    DocumentData(Database database, StoreTable stores, IdBase idBase, long bytesAtOnce) {
        this.database = database;
        this.stores = stores;
        this.idBase = idBase;
        this.bytesAtOnce = bytesAtOnce;
    }

    /** The documents of one identity in one store. */
    private record Range(byte[] hash, ObjectNode other) {}

    @Override
    public String part() {
        return "documents";
    }

    @Override
    public int turn() {
        return 30;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        int number = 0;
        for (Range range : ranges(traces(new Farewell(person, Optional.empty())))) {
            List<DocumentRow> rows = find(OWN_PAGE, range.hash(), 0).rows();
            for (int offset = 1; !rows.isEmpty(); offset++) {
                DocumentRow row = rows.get(0);
                number++;
                export(row, "documents/" + number, archive);
                rows = find(OWN_PAGE, range.hash(), offset).rows();
            }
        }
    }

    private static void export(DocumentRow row, String name, PersonalArchive archive) {
        ObjectNode about = Parsing.MAPPER.createObjectNode();
        about.put("resource", row.resource().name()).put("id", row.id());
        about.put("activity", row.activityId().orElse(null));
        about.put("contentType", row.document().contentType());
        about.put("updated", row.document().updated().toString());
        archive.file(name + ".about.json", out -> out.write(about.toString().getBytes(StandardCharsets.UTF_8)));
        archive.file(
                name + (row.document().isJson() ? ".json" : ".bin"),
                out -> out.write(row.document().content()));
    }

    /**
     * The place is the number of the range, and after the last one the scope that was looked at last, in hexadecimal; where what
     * follows it was too large to be read at once, with the three parts of the key of the document that was.
     */
    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        PersonTraces traces = traces(farewell);
        if (place.filter(text -> text.startsWith(MENTIONS)).isPresent()) {
            return mentions(traces, place.get().substring(MENTIONS.length()));
        }
        List<Range> ranges = ranges(traces);
        int number = place.map(Integer::parseInt).orElse(0);
        if (number >= ranges.size()) {
            return Slice.goingOn("documents", 0, MENTIONS);
        }
        if (farewell.isErasure()) {
            int count = database.update(ERASE, ranges.get(number).hash());
            return Slice.goingOn("documents", count, Integer.toString(count < AT_ONCE ? number + 1 : number));
        }
        BoundedRows<DocumentRow> found = find(OWN, ranges.get(number).hash());
        move(found.rows(), traces, ranges.get(number));
        boolean isWhole = found.rows().size() < AT_ONCE && !found.isCut();
        return Slice.goingOn("documents", found.rows().size(), Integer.toString(isWhole ? number + 1 : number));
    }

    private void move(List<DocumentRow> rows, PersonTraces traces, Range range) {
        rows.forEach(row -> {
            DocumentScope scope =
                    new DocumentScope(row.resource(), Optional.of(range.other()), row.activityId(), Optional.empty());
            rewrite(
                    row,
                    traces,
                    DocumentTable.scopeHash(row.storeId(), scope),
                    DocumentTable.agentHash(row.storeId(), scope));
        });
    }

    private Slice mentions(PersonTraces traces, String place) {
        List<byte[]> at = Stream.of(place.split(" ", -1)).map(HEX::parseHex).toList();
        byte[] behind = at.get(0);
        Optional<byte[]> end = endOf(behind);
        if (end.isEmpty()) {
            return Slice.last("documents-mentioning", 0);
        }
        List<Object> parameters = new ArrayList<>(List.of(behind, end.get()));
        parameters.addAll(at.size() > 1 ? at.subList(1, at.size()) : BEFORE_ALL);
        parameters.addAll(traces.marks());
        BoundedRows<DocumentRow> found = find(MENTIONING, parameters.toArray());
        found.rows().forEach(row -> rewrite(row, traces, row.scopeHash(), row.agentHash()));
        String next = found.isCut() ? place(behind, found.last()) : HEX.formatHex(end.get());
        return Slice.goingOn("documents-mentioning", found.rows().size(), MENTIONS + next);
    }

    private static String place(byte[] behind, DocumentRow reached) {
        return Stream.of(behind, reached.scopeHash(), reached.registration(), reached.documentHash())
                .map(HEX::formatHex)
                .collect(Collectors.joining(" "));
    }

    private void rewrite(DocumentRow row, PersonTraces traces, byte[] scopeHash, byte[] agentHash) {
        Document before = row.document();
        Document after = new Document(before.contentType(), content(before, traces), before.updated());
        String id = freeId(row, traces.replaced(row.id()), scopeHash);
        database.update(
                REWRITE,
                scopeHash,
                DocumentTable.hash(id),
                id,
                agentHash,
                after.content(),
                after.etag(),
                row.scopeHash(),
                row.registration(),
                row.documentHash());
    }

    /**
     * Another document of the scope may have the id by now, as when two people leave whose ids stood in it: then something random is
     * added, for neither document goes for that, and no id stays as it was.
     */
    private String freeId(DocumentRow row, String id, byte[] scopeHash) {
        byte[] hash = DocumentTable.hash(id);
        boolean isItsOwn = Arrays.equals(hash, row.documentHash()) && Arrays.equals(scopeHash, row.scopeHash());
        if (id.length() <= LONGEST_ID && (isItsOwn || !isTaken(scopeHash, row.registration(), hash))) {
            return id;
        }
        String random = "-" + UUID.randomUUID();
        return id.substring(0, Math.min(id.length(), LONGEST_ID - random.length())) + random;
    }

    private boolean isTaken(byte[] scopeHash, byte[] registration, byte[] documentHash) {
        return !database.query(TAKEN, row -> true, scopeHash, registration, documentHash)
                .isEmpty();
    }

    /** JSON and text without the person; other bytes as they are, for nobody can tell what they say. */
    private static byte[] content(Document document, PersonTraces traces) {
        try {
            if (document.isJson()) {
                return Parsing.MAPPER.writeValueAsBytes(traces.replaced(Parsing.MAPPER.readTree(document.content())));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document.content()))
                    .toString();
            return traces.replaced(text).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException | InvalidInputException e) {
            return document.content();
        } catch (IOException e) {
            String text = new String(document.content(), StandardCharsets.UTF_8);
            return traces.replaced(text).getBytes(StandardCharsets.UTF_8);
        }
    }

    private PersonTraces traces(Farewell farewell) {
        return new PersonTraces(idBase.value(), farewell.person(), farewell.replacement());
    }

    private List<Range> ranges(PersonTraces traces) {
        List<Range> ranges = new ArrayList<>();
        for (UUID store : stores.all()) {
            for (int i = 0; i < traces.identities().size(); i++) {
                ranges.add(new Range(
                        new StatementKey(KeyKind.AGENT, traces.identities().get(i)).hash(store),
                        Actor.ofIdentity(traces.otherIdentities().get(i))));
            }
        }
        return ranges;
    }

    private Optional<byte[]> endOf(byte[] behind) {
        return database.query(END, row -> Optional.ofNullable(row.getBytes(1)), behind)
                .get(0);
    }

    private BoundedRows<DocumentRow> find(String sql, Object... values) {
        return BoundedRows.read(database, sql, List.of(values), bytesAtOnce, DocumentRow::read, row -> row.document()
                .content()
                .length);
    }
}
