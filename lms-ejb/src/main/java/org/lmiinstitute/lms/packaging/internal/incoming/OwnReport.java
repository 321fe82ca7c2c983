package org.lmiinstitute.lms.packaging.internal.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The report that ends every package of ours: it says which modules the package was made from. */
record OwnReport(JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In bytes; that of a course of a hundred modules is a quarter of it. */
    private static final long LONGEST = 32 << 20;

    private static final int MOST_MODULES = 1_000;

    static OwnReport read(SourceFile report) throws IOException {
        if (report.size() > LONGEST) {
            throw Refusals.tooMuch(report.path(), "it is longer than any report made here", LONGEST + " bytes");
        }
        try (InputStream content = report.open()) {
            return new OwnReport(JSON.readTree(content.readAllBytes()));
        } catch (JsonProcessingException damaged) {
            throw notOurs(report.path());
        }
    }

    private static ArchiveRefusedException notOurs(String path) {
        return new ArchiveRefusedException(
                path,
                "it says that the package was made here, and is not as it was written here",
                "the package as it was downloaded, unchanged");
    }

    String title() {
        return json.path("package").path("title").asText();
    }

    List<OwnModule> modules() {
        if (json.path("modules").size() > MOST_MODULES) {
            throw Refusals.tooMuch(
                    PackageDetection.OWN_REPORT,
                    "it names more modules than any course has",
                    MOST_MODULES + " modules");
        }
        return StreamSupport.stream(json.path("modules").spliterator(), false)
                .map(module -> new OwnModule(
                        id(module.path("id").asText()),
                        module.path("title").asText(),
                        module.path("revision").asText()))
                .toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException changed) {
            throw notOurs(PackageDetection.OWN_REPORT);
        }
    }
}
