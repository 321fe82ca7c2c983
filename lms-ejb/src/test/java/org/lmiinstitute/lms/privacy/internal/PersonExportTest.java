package org.lmiinstitute.lms.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;

/** A person's archive is whole, or it is no archive. */
class PersonExportTest {

    private final Person lena = new Person(UUID.randomUUID(), "lena@example.org", "Lena Ortiz");

    @TempDir
    private Path folder;

    @Test
    void allPartsAreInIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int files = new PersonExport(List.of(new Part(false))).write(lena, out);

        try (ZipFile zip = open(out)) {
            assertThat(files).isEqualTo(2);
            assertThat(zip.stream().map(Object::toString)).containsExactly("README.txt", "things.txt");
        }
    }

    @Test
    void oneThatBreaksOffIsNoArchive() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new PersonExport(List.of(new Part(true))).write(lena, out))
                .hasMessage("the database is gone");

        assertThat(out.size()).as("what went out already").isPositive();
        assertThatThrownBy(() -> open(out)).isInstanceOf(ZipException.class);
    }

    private ZipFile open(ByteArrayOutputStream out) throws IOException {
        return new ZipFile(
                Files.write(folder.resolve("archive.zip"), out.toByteArray()).toFile());
    }

    /** A file, and then perhaps a failure. */
    private record Part(boolean failing) implements PersonalData {

        @Override
        public String part() {
            return "things";
        }

        @Override
        public int turn() {
            return 1;
        }

        @Override
        public void export(Person person, PersonalArchive archive) {
            archive.file("things.txt", out -> out.write("a thing".getBytes(StandardCharsets.UTF_8)));
            if (failing) {
                throw new IllegalStateException("the database is gone");
            }
        }

        @Override
        public Slice leave(Farewell farewell, Optional<String> place) {
            throw new UnsupportedOperationException();
        }
    }
}
