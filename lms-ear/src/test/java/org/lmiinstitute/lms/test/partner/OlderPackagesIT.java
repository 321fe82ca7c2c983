package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Installation;

/**
 * A package that an earlier player or writer made has an id that nothing made today will have. It is in a partner's hands all the
 * same.
 */
class OlderPackagesIT {

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);
    private final JsonNode module = nawb.moduleOfFirstCourse(2);
    private final String moduleId = module.path("id").asText();

    @ParameterizedTest
    @ValueSource(strings = {"html", "cc13"})
    void staysInTheRegisterAndIsMadeAnewForWhoTakesItAgain(String format) throws SQLException {
        assertThat(nawb.take(module, format).statusCode()).isEqualTo(200);
        String older = makeOlder(format);
        JsonNode copy = copy(format);
        assertThat(copy.path("package").asText()).isEqualTo(older);
        assertThat(copy.path("state").asText()).isEqualTo("current");
        assertThat(get("/packages/" + older).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/copies/" + copy.path("id").asText() + "/changes")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<byte[]> again = nawb.take(module, format);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).startsWith('P', 'K');
        assertThat(copy(format).path("package").asText()).isNotEqualTo(older);
    }

    @Test
    void isLaunchedIfItIsThin() throws SQLException {
        nawb.take(module, "cmi5-dispatch");
        String older = makeOlder("cmi5-dispatch");
        HttpResponse<byte[]> launched = nawb.send(nawb.request("/dispatch/" + older + "/" + moduleId + "/launch")
                .POST(BodyPublishers.ofString("{\"learner\":\"ada\",\"revision\":null}")));
        assertThat(launched.statusCode()).isEqualTo(200);
    }

    /** As if it had been made by another version: under another id, with which it was taken. */
    private String makeOlder(String format) throws SQLException {
        String older = UUID.randomUUID().toString();
        String id = "unhex('" + older.replace("-", "") + "')";
        String made = "select id from made_package where format = '" + format + "' and subject_id = unhex('"
                + moduleId.replace("-", "") + "') order by made_at desc limit 1";
        try (Connection connection = installation.database();
                Statement statement = connection.createStatement()) {
            statement.execute("set @made = (" + made + ")");
            for (String change : List.of(
                    "insert into made_package select " + id
                            + ", subject_kind, subject_id, revision, format, licence_id,"
                            + " player_hash, sha256, bytes, file_name, made_at from made_package where id = @made",
                    "update made_package_module set package_id = " + id + " where package_id = @made",
                    "update package_copy set package_id = " + id + " where package_id = @made",
                    "delete from made_package where id = @made")) {
                assertThat(statement.executeUpdate(change)).isPositive();
            }
        }
        return older;
    }

    private JsonNode copy(String format) {
        HttpResponse<byte[]> copies = get("/api/v1/copies");
        assertThat(copies.statusCode()).isEqualTo(200);
        return StreamSupport.stream(PartnerProgram.json(copies).path("copies").spliterator(), false)
                .filter(copy -> copy.path("format").asText().equals(format)
                        && copy.path("module").asText().equals(moduleId))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> get(String path) {
        return nawb.send(nawb.request(path).header("Authorization", "Bearer " + nawb.token()));
    }
}
