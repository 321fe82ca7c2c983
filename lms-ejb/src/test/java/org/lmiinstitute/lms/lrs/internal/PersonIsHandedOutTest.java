package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What the record store hands out of a person. */
@WithDatabase
class PersonIsHandedOutTest {

    private final Person lena = new Person(UUID.randomUUID(), UUID.randomUUID() + "@example.org", "Lena Ortiz");
    private final DataSource source;
    private final LrsFixture lrs;
    private final PeopleFixture people;
    private final Files files = new Files();

    PersonIsHandedOutTest(DataSource source) {
        this.source = source;
        this.lrs = new LrsFixture(source);
        this.people = new PeopleFixture(source);
    }

    @Test
    void aFileThatIsGoneIsToldOf() throws SQLException {
        UUID id = store("mailto:" + lena.email());
        String sha2 = attachNothing(id);

        people.statements().export(lena, files);

        assertThat(files.named("statements/" + lrs.store() + ".ndjson")).contains(id.toString());
        assertThat(files.named("attachments/" + lrs.store() + "/" + sha2 + ".missing.txt"))
                .contains("7 bytes", "text/plain");
    }

    @Test
    void whatIsErasedUnderAnotherSpellingIsHandedOutToo() {
        UUID noticed = store("mailto:" + lena.email());
        UUID unnoticed = store("mailto:" + lena.email().toUpperCase(Locale.ROOT));
        store("mailto:somebody.else." + lena.email());

        people.statements().export(lena, files);
        people.mentions().export(lena, files);

        assertThat(files.named("statements/" + lrs.store() + ".ndjson"))
                .contains(noticed.toString())
                .doesNotContain(unnoticed.toString());
        assertThat(files.named("statements/" + lrs.store() + "-other-spelling-1.ndjson")
                        .lines())
                .singleElement()
                .asString()
                .contains(unnoticed.toString());
    }

    private UUID store(String mbox) {
        UUID id = UUID.randomUUID();
        lrs.store("{\"id\":\"" + id + "\",\"actor\":{\"mbox\":\"" + mbox
                + "\"},\"verb\":{\"id\":\"https://example.org/did\"},"
                + "\"object\":{\"id\":\"https://example.org/it\"}}");
        return id;
    }

    /** An attachment whose file nobody finds. @return its hash */
    private String attachNothing(UUID statement) throws SQLException {
        String content = "nothing of " + statement;
        try (var connection = source.getConnection();
                var add = connection.prepareStatement("insert into lrs_attachment (store_id, statement_id, sha2,"
                        + " file_sha256, bytes, content_type) values (?, ?, ?, ?, 7, 'text/plain')")) {
            add.setBytes(1, UuidBytes.of(lrs.store()));
            add.setBytes(2, UuidBytes.of(statement));
            add.setBytes(3, Sha256.of(content));
            add.setBytes(4, Sha256.of(content));
            add.executeUpdate();
        }
        return Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The files by name. */
    private static final class Files implements PersonalArchive {

        private final Map<String, String> all = new TreeMap<>();

        String named(String name) {
            assertThat(all).containsKey(name);
            return all.get(name);
        }

        @Override
        public void file(String name, Content content) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                content.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(name, out.toString(StandardCharsets.UTF_8));
        }
    }
}
