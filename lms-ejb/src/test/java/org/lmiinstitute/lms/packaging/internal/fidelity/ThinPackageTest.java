package org.lmiinstitute.lms.packaging.internal.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.packaging.internal.accessibility.AccessibilityPassport;

/** A thin package stays as it is whatever revision comes, so its reports speak of none. */
class ThinPackageTest {

    private static final String MODULE =
            """
            {"id": "7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01", "revision": "%s", "title": "The rate", "language": "en",
             "activities": [{"id": "7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a02", "kind": "lesson", "title": "%s", "blocks": []}]}
            """;

    @Test
    void itsReportsAreTheSameForEveryRevision() throws IOException {
        PackagePlan first = plan("1.0", "Three boxes");
        PackagePlan next = plan("2.0", "Boxes");

        assertThat(report(next, "launch.js").html())
                .isEqualTo(report(first, "launch.js").html());
        assertThat(AccessibilityPassport.of(next).html())
                .isEqualTo(AccessibilityPassport.of(first).html());
    }

    @Test
    void everythingIsLoadedAtLaunch() throws IOException {
        assertThat(outcomes(report(plan("1.0", "Three boxes"), "launch.js"))).containsOnly("at-launch");
    }

    @Test
    void withoutItsLaunchScriptNothingIs() throws IOException {
        assertThat(outcomes(report(plan("1.0", "Three boxes"), "other.js"))).containsOnly("left-out");
    }

    private static PackagePlan plan(String revision, String lesson) {
        PlannedModule module = new PlannedModule(
                json(MODULE.formatted(revision, lesson)),
                json("{}"),
                "",
                Optional.empty(),
                new SavedState(0, 1, List.of()));
        return new PackagePlan(
                new UUID(0, 1), "The rate", "en", "", "scorm12-dispatch", "SCORM 1.2, thin", List.of(module), Set.of());
    }

    private static Fidelity report(PackagePlan plan, String script) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes);
        for (String path : List.of("index.html", script)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write("<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return Fidelity.of(plan, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<String> outcomes(Fidelity report) {
        return json(report.json()).path("modules").path(0).path("items").findValuesAsText("outcome");
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
