package org.lmiinstitute.lms.learning.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/**
 * Enrollments, attempts, progress and certificates. A pseudonym keeps all but the certificates: whoever has one on paper would know
 * by its code whose the rest is.
 */
@ApplicationScoped
public class LearningData implements PersonalData {

    private static final String MINE = " where attempt_id in (select id from attempt where account_id = ?)";

    private PersonalRows rows;
    private Clock clock;

    protected LearningData() {}

    @Inject
    public LearningData(PersonalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "learning";
    }

    @Override
    public int turn() {
        return 40;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        UUID id = person.accountId();
        rows.export(
                archive,
                "enrollments.ndjson",
                "select e.id, e.course_id, c.title as course, e.enrolled_at, d.completed_at from enrollment e"
                        + " left join course c on c.id = e.course_id"
                        + " left join course_completion d on d.enrollment_id = e.id where e.account_id = ?",
                id);
        rows.export(
                archive,
                "attempts.ndjson",
                "select a.id, a.enrollment_id, a.module_id, m.title as module, a.revision_id, a.began_at, a.location,"
                        + " p.status, p.success, p.score, p.completed_at, p.touched_at from attempt a"
                        + " left join module m on m.id = a.module_id"
                        + " left join attempt_progress p on p.attempt_id = a.id where a.account_id = ?",
                id);
        rows.export(
                archive,
                "progress.ndjson",
                "select attempt_id, activity, status, passed, score, try_number, fraction, detail, completed_at,"
                        + " touched_at from activity_progress" + MINE,
                id);
        rows.export(
                archive,
                "certificates.ndjson",
                "select code, holder, course_code, course_title, modules, issued_at from certificate where account_id = ?",
                id);
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        UUID id = farewell.person().accountId();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("certificates", withdrawCertificates(id));
        if (farewell.isErasure()) {
            erase(id, counts);
        } else {
            UUID other = farewell.replacement().accountId();
            counts.put("attempts", rows.update("update attempt set account_id = ? where account_id = ?", other, id));
            counts.put(
                    "enrollments", rows.update("update enrollment set account_id = ? where account_id = ?", other, id));
        }
        return Slice.last(counts);
    }

    private int withdrawCertificates(UUID id) {
        for (JsonNode certificate : rows.read("select code from certificate where account_id = ?", id)) {
            rows.update(
                    "insert ignore into withdrawn_certificate (code_hash, withdrawn_at) values (?, ?)",
                    Sha256.of(certificate.path("code").asText()),
                    LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        return rows.update("delete from certificate where account_id = ?", id);
    }

    private void erase(UUID id, Map<String, Integer> counts) {
        counts.put("progress", rows.update("delete from activity_progress" + MINE, id));
        rows.update("delete from attempt_progress" + MINE, id);
        rows.update(
                "delete from course_completion where enrollment_id in"
                        + " (select id from enrollment where account_id = ?)",
                id);
        counts.put("attempts", rows.update("delete from attempt where account_id = ?", id));
        counts.put("enrollments", rows.update("delete from enrollment where account_id = ?", id));
    }
}
