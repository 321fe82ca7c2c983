package org.lmiinstitute.lms.packaging.internal.incoming;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The report that ends every package of ours: it says which modules the package was made from. It is read as a stream, because what
 * calls itself one need not be ours.
 */
record OwnReport(String title, List<OwnModule> modules) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In bytes; that of a course of a hundred modules is a quarter of it. */
    private static final long LONGEST = 32 << 20;

    private static final int MOST_MODULES = 1_000;

    /** What is read of the package, and of each module, which has all of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Entry(String id, String title, String revision) {

        OwnModule module() {
            return new OwnModule(OwnReport.id(id), Objects.toString(title, ""), Objects.toString(revision, ""));
        }
    }

    static OwnReport read(SourceFile report) throws IOException {
        if (report.size() > LONGEST) {
            throw Refusals.tooMuch(report.path(), "it is longer than any report made here", LONGEST + " bytes");
        }
        try (JsonParser parser = JSON.createParser(report.open())) {
            return read(parser);
        } catch (JsonProcessingException damaged) {
            throw notOurs();
        }
    }

    private static OwnReport read(JsonParser parser) throws IOException {
        String title = "";
        List<OwnModule> modules = List.of();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw notOurs();
        }
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "package" ->
                    title = Objects.toString(JSON.readValue(parser, Entry.class).title(), "");
                case "modules" -> modules = modules(parser);
                default -> parser.skipChildren();
            }
        }
        return new OwnReport(title, modules);
    }

    private static List<OwnModule> modules(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            throw notOurs();
        }
        List<OwnModule> modules = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (modules.size() == MOST_MODULES) {
                throw Refusals.tooMuch(
                        PackageDetection.OWN_REPORT,
                        "it names more modules than any course has",
                        MOST_MODULES + " modules");
            }
            modules.add(JSON.readValue(parser, Entry.class).module());
        }
        return List.copyOf(modules);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(Objects.toString(text, ""));
        } catch (IllegalArgumentException changed) {
            throw notOurs();
        }
    }

    private static ArchiveRefusedException notOurs() {
        return new ArchiveRefusedException(
                PackageDetection.OWN_REPORT,
                "it says that the package was made here, and is not as it was written here",
                "the package as it was downloaded, unchanged");
    }
}
