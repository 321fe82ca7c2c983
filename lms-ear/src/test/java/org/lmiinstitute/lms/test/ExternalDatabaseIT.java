package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The whole product on the database server that {@code LMS_TEST_DB_URL} names. */
@EnabledIfEnvironmentVariable(named = "LMS_TEST_DB_URL", matches = ".+")
class ExternalDatabaseIT {

    @Test
    void theProductRunsOnAnExternalServerAndStartsNoDatabaseOfItsOwn() throws Exception {
        var url = ExternalDatabase.freshSchema();
        try (var installation = Installation.fresh(Map.of("LMS_DB_URL", url))) {
            var request =
                    HttpRequest.newBuilder(installation.url("/health/ready")).build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(installation.data().resolve("database")).doesNotExist();
        }
    }
}
