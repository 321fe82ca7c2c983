package org.lmiinstitute.lms.privacy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;

/** All of a person's data in one zip, which goes out while it is read. */
@ApplicationScoped
public class PersonExport {

    private static final String ABOUT =
            """
            Everything that this installation keeps of one person.

            account.ndjson, roles.ndjson   the account
            enrollments.ndjson             courses enrolled in, and when they were completed
            attempts.ndjson                modules begun, with the place where each was left
            progress.ndjson                each activity: status, score, answers, what was played
            certificates.ndjson            certificates issued
            registrations.ndjson           seats in roundtables and workshops
            launches.ndjson                recent openings of the player
            copies.ndjson                  packages fetched for an organization
            privacy.ndjson                 what was asked for by this person about people's data
            statements/<store>.ndjson      learning records (xAPI) in which the person takes part, a JSON object on each line
            statements/<store>-other-…     the same of records that spell the person's address in another way
            attachments/<store>/           files that came with these statements, each under its hash; a note where a file is gone
            documents/                     documents that programs keep for the person (xAPI state and agent profiles)

            A file that is missing would be empty. Times are UTC.
            """;

    private List<PersonalData> parts;

    protected PersonExport() {}

    @Inject
    public PersonExport(@Any Instance<PersonalData> parts) {
        this(StreamSupport.stream(parts.spliterator(), false).toList());
    }

    PersonExport(List<PersonalData> parts) {
        this.parts = parts;
    }

    /**
     * Writes the zip, and says how many files are in it. When something fails the zip is not ended, so that no reader takes it for whole.
     */
    public int write(Person person, OutputStream out) {
        try {
            Zip zip = new Zip(out);
            zip.file("README.txt", file -> file.write(ABOUT.getBytes(StandardCharsets.UTF_8)));
            parts.stream()
                    .sorted(Comparator.comparingInt(PersonalData::turn))
                    .forEach(part -> part.export(person, zip));
            zip.finish();
            return zip.files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Zip implements PersonalArchive {

        private final ZipOutputStream out;
        private int files;

        Zip(OutputStream out) {
            this.out = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        @Override
        public void file(String name, Content content) {
            try {
                out.putNextEntry(new ZipEntry(name));
                content.writeTo(new Entry(out));
                out.closeEntry();
                out.flush();
                files++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish() throws IOException {
            out.finish();
            out.flush();
        }
    }

    /** A file's part of the zip, whose end is not the zip's. */
    private static final class Entry extends FilterOutputStream {

        Entry(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // the next file follows
        }
    }
}
