package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The record store as a page in a browser meets it, which keeps answers where no client of ours does. */
class XapiBrowserIT {

    private static final String READ =
            """
            async ({ address, authorization }) => {
              const headers = { Authorization: authorization, 'X-Experience-API-Version': '1.0.3' };
              return (await fetch(address, { headers })).text();
            }""";

    /** A bookmark of some days ago looks fresh for hours to a browser, and another device may have gone on. */
    @Test
    void aDocumentIsNeverReadFromTheBrowsersMemory() throws SQLException {
        Installation installation = Installation.shared();
        XapiClient device = new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET);
        String id = "bookmark-" + UUID.randomUUID();
        String path = "/xapi/activities/profile?activityId=https%3A%2F%2Fexample.org%2Funit&profileId=" + id;
        assertThat(device.put(path, "2", "If-None-Match", "*").statusCode()).isEqualTo(204);
        age(installation, id);
        try (Visitor visitor = Visitor.atDesk(installation)) {
            visitor.open("/");
            Map<String, String> reading = Map.of(
                    "address", installation.url(path).toString(),
                    "authorization", device.authorization());
            assertThat(visitor.page().evaluate(READ, reading)).isEqualTo("2");

            device.put(path, "6", "If-Match", "*");

            assertThat(visitor.page().evaluate(READ, reading)).isEqualTo("6");
        }
    }

    private static void age(Installation installation, String id) throws SQLException {
        try (var connection = installation.database();
                var document = connection.prepareStatement(
                        "update lrs_document set updated_at = date_sub(updated_at, interval 10 day) where document_id = ?")) {
            document.setString(1, id);
            assertThat(document.executeUpdate()).isEqualTo(1);
        }
    }
}
