package org.lmiinstitute.lms.test.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** What anybody sees who follows the address of a package or a licence out of a record. */
class KnownPackagesBrowserIT {

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);
    private final JsonNode module = nawb.moduleOfFirstCourse(1);
    private final JsonNode launch =
            UnpackedModule.of(nawb.take(module, "scorm12").body()).launch();

    @Test
    void aPackageSaysWhatItIsAndWhetherANewerExistsAndNotWhoseItIs() throws SQLException {
        String iri = path(launch.at("/report/package"));
        try (Visitor anybody = Visitor.atDesk(installation)) {
            anybody.open(iri);
            Locator page = anybody.page().locator("main");
            assertThat(page).containsText(module.path("title").asText());
            assertThat(page).containsText("SCORM 1.2");
            assertThat(page).containsText("Revision " + module.path("revision").asText());
            assertThat(page).containsText("It holds what is published today.");
            assertThat(page).not().containsText("NAWB");
            anybody.assertAccessible();
            anybody.takePicture("known-package-1280");

            NewerRevision newer =
                    NewerRevision.of(installation, module.path("id").asText(), false);
            try {
                anybody.open(iri);
                assertThat(page).containsText("A newer revision is published.");
            } finally {
                newer.close();
            }
            anybody.page().getByText("See it here").click();
            assertThat(anybody.page().url()).contains("/courses/");
        }
    }

    @Test
    void aLicenceSaysWhatItIsAndWhetherItIsValid() {
        try (Visitor anybody = Visitor.withPhone(installation)) {
            anybody.open(path(launch.at("/report/homePage")));
            assertThat(anybody.page().locator("main")).containsText("It is valid.");
            assertThat(anybody.page().locator("main")).not().containsText("NAWB");
            anybody.assertAccessible();
            anybody.takePicture("known-licence-390");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"package", "licence"})
    void whatThereIsNotIsNotFound(String kind) {
        try (Visitor anybody = Visitor.atDesk(installation)) {
            assertThat(anybody.open("/id/" + kind + "/" + UUID.randomUUID()).status())
                    .isEqualTo(404);
            anybody.complaints().removeIf(complaint -> complaint.contains("404"));
        }
    }

    private static String path(JsonNode iri) {
        return URI.create(iri.asText()).getPath();
    }
}
