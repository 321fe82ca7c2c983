package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;

/** Definitions of activities that name a person by address or account: they are forgotten, and the next statement defines anew. */
@ApplicationScoped
public class DefinitionData implements PersonalData {

    private static final int STRETCH = 1000;
    private static final String END = "select max(activity_hash) from (select activity_hash from"
            + " lrs_activity_definition where activity_hash > ? order by activity_hash limit " + STRETCH + ") stretch";
    /** The collation is said, because columns and converted bytes have different ones and the database would not choose. */
    private static final String LOWER =
            "lower(concat(activity_id, ' ', convert(definition using utf8mb4))) collate utf8mb4_bin";

    private static final String FORGET = "delete from lrs_activity_definition where activity_hash > ?"
            + " and activity_hash <= ? and (locate(?, " + LOWER + ") > 0 or locate(?, " + LOWER + ") > 0 or locate(?, "
            + LOWER + ") > 0)";

    private Database database;
    private ActivityDefinitions definitions;
    private IdBase idBase;

    protected DefinitionData() {}

    @Inject
    public DefinitionData(Database database, ActivityDefinitions definitions, IdBase idBase) {
        this.database = database;
        this.definitions = definitions;
        this.idBase = idBase;
    }

    @Override
    public String part() {
        return "definitions";
    }

    @Override
    public int turn() {
        return 27;
    }

    /** They say what activities are, not what a person did. */
    @Override
    public void export(Person person, PersonalArchive archive) {
        // what is said in statements of theirs is handed out with these
    }

    /**
     * The place is the activity that was looked at last. Each slice begins with forgetting what is known to be stored: by then what the
     * slice before deleted is committed, and so is what went with statements, whose turn is earlier; the last slice deletes nothing.
     */
    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        definitions.forgetSettled();
        byte[] behind = HexFormat.of().parseHex(place.orElse(""));
        Optional<byte[]> end = endOf(behind);
        if (end.isEmpty()) {
            return Slice.last("definitions", 0);
        }
        PersonTraces traces = new PersonTraces(idBase.value(), farewell.person(), farewell.replacement());
        return Slice.goingOn(
                "definitions", forget(behind, end.get(), traces), HexFormat.of().formatHex(end.get()));
    }

    private Optional<byte[]> endOf(byte[] behind) {
        return database.query(END, row -> Optional.ofNullable(row.getBytes(1)), behind)
                .get(0);
    }

    private int forget(byte[] behind, byte[] end, PersonTraces traces) {
        List<Object> values = new ArrayList<>(List.of(behind, end));
        values.addAll(traces.marks());
        return database.update(FORGET, values.toArray());
    }
}
