package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.test.XapiClient.path;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that an administrator makes and ends, as the programs meet them that use them. */
class CredentialsIT {

    private static final String INSTITUTE = "LMI Institute";
    private static final String PARTNER = "National Association of Workforce Boards";
    private static final String ADA = "{\"mbox\":\"mailto:ada@example.org\"}";
    private static final String STATEMENT = "{\"actor\":" + ADA
            + ",\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/read\"},\"object\":{\"id\":\"https://example.org/page\"}}";

    private final Installation installation = Installation.shared();
    private final AdministratorClient admin = AdministratorClient.of(installation);

    @Test
    void aCredentialWorksAtOnceItsSecretIsShownOnceAndRevokedItWorksNoMore() {
        XapiClient program = admin.issue(PARTNER, "statements/read");
        assertThat(program.get("/xapi/statements").statusCode()).isEqualTo(200);
        String page = admin.page("/admin/credentials");
        assertThat(page).contains(program.key()).doesNotContain(program.secret());

        admin.post(
                "/actions/credentials/revoke",
                "credential",
                AdministratorClient.find(page, program.key() + "(?s:.)*?name=\"credential\" value=\"([0-9a-f-]+)\""));

        assertThat(program.get("/xapi/statements").statusCode()).isEqualTo(401);
        assertThat(admin.page("/admin/credentials")).contains("Revoked");
    }

    @Test
    void oneOrganizationNeverReadsAnothers() {
        XapiClient institute = admin.issue(INSTITUTE, "all");
        XapiClient partner = admin.issue(PARTNER, "all");
        String id = UUID.randomUUID().toString();
        String one = "/xapi/statements?statementId=" + id;
        String profile = path("agents/profile", Map.of("agent", ADA, "profileId", id));
        assertThat(institute.put(one, STATEMENT).statusCode()).isEqualTo(204);
        assertThat(institute.put(profile, "{\"a\":1}", "If-None-Match", "*").statusCode())
                .isEqualTo(204);

        assertThat(partner.get(one).statusCode()).isEqualTo(404);
        assertThat(partner.get("/xapi/statements?voidedStatementId=" + id).statusCode())
                .isEqualTo(404);
        for (Map<String, String> query : List.of(
                Map.<String, String>of(),
                Map.of("agent", ADA),
                Map.of("verb", "http://adlnet.gov/expapi/verbs/read"),
                Map.of("activity", "https://example.org/page", "related_activities", "true"))) {
            assertThat(partner.get(path("statements", query)).body())
                    .as(query.toString())
                    .doesNotContain(id);
        }
        assertThat(partner.get(profile).statusCode()).isEqualTo(404);

        // an id is unique within its store: neither hinders nor betrays the other's
        String another = STATEMENT.replace("/page", "/another");
        assertThat(partner.put(one, another).statusCode()).isEqualTo(204);
        assertThat(partner.get(one).body()).contains("/another");
        assertThat(institute.get(one).body()).contains("/page").doesNotContain("/another");
    }

    @Test
    void anAdministratorOfAnotherOrganizationSeesAndMakesItsOwnOnly() throws SQLException {
        String email = "admin-" + UUID.randomUUID() + "@partner.example.org";
        appointAdministratorOfPartner(email);
        AdministratorClient other = AdministratorClient.as(installation, email);
        XapiClient ofInstitute = admin.issue(INSTITUTE, "statements/read");
        String institute = admin.organizationId(INSTITUTE);
        String page = admin.page("/admin/credentials");
        String credential = AdministratorClient.find(
                page, ofInstitute.key() + "(?s:.)*?name=\"credential\" value=\"([0-9a-f-]+)\"");
        String target = admin.forwardTo("http://localhost:1/xapi", "a", "b", "https://example.org/never");

        XapiClient own = other.issue(PARTNER, "statements/read");
        assertThat(own.get("/xapi/statements").statusCode()).isEqualTo(200);
        for (String shown : List.of("/admin/credentials", "/admin/forwarding")) {
            assertThat(other.page(shown)).contains(PARTNER).doesNotContain(institute, ofInstitute.key(), target);
        }
        assertThat(other.post("/actions/credentials/issue", "organization", institute, "title", "x", "scope", "all")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post("/actions/credentials/revoke", "credential", credential)
                        .statusCode())
                .isEqualTo(404);
        assertThat(ofInstitute.get("/xapi/statements").statusCode()).isEqualTo(200);
        assertThat(other.get("/admin/forwarding/" + target).statusCode()).isEqualTo(404);
        assertThat(other.post("/actions/forwarding/remove", "target", target).statusCode())
                .isEqualTo(404);
        admin.post("/actions/forwarding/remove", "target", target);
    }

    private void appointAdministratorOfPartner(String email) throws SQLException {
        installation.addAccount(email, "Administrator", "admin@example.org");
        try (Connection connection = installation.database();
                PreparedStatement join = connection.prepareStatement("update account set organization_id ="
                        + " (select id from organization where name = ?) where email = ?")) {
            join.setString(1, PARTNER);
            join.setString(2, email);
            join.executeUpdate();
        }
    }

    /** A request, and the scopes of which each is enough for it (xAPI 1.0.3 Communication 4.2). */
    private enum Request {
        WRITE_STATEMENTS(client -> client.post("/xapi/statements", STATEMENT).statusCode(), "statements/write"),
        READ_STATEMENTS(
                client -> client.get("/xapi/statements").statusCode(), "statements/read", "statements/read/mine"),
        KEEP_STATE(client -> client.put(state(), "{}").statusCode(), "state"),
        READ_STATE(client -> client.get(states()).statusCode(), "state"),
        DELETE_STATE(client -> client.delete(state()).statusCode(), "state"),
        KEEP_PROFILE(client -> client.put(profile(), "{}").statusCode(), "profile"),
        READ_PROFILES(client -> client.get(profiles()).statusCode(), "profile");

        private final Function<XapiClient, Integer> send;
        private final Set<String> sufficient;

        Request(Function<XapiClient, Integer> send, String... sufficient) {
            this.send = send;
            this.sufficient = Set.of(sufficient);
        }

        boolean isAllowedBy(String scope) {
            return scope.equals("all") || sufficient.contains(scope);
        }

        private static String states() {
            return path("activities/state", Map.of("activityId", "https://example.org/page", "agent", ADA));
        }

        private static String state() {
            return states() + "&stateId=" + UUID.randomUUID();
        }

        private static String profiles() {
            return path("agents/profile", Map.of("agent", ADA));
        }

        private static String profile() {
            return profiles() + "&profileId=" + UUID.randomUUID();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statements/write",
                "statements/read",
                "statements/read/mine",
                "state",
                "profile",
                "define",
                "all"
            })
    void aScopeOpensItsResourcesAndNoOthers(String scope) {
        XapiClient program = admin.issue(PARTNER, scope);

        assertThat(Arrays.stream(Request.values()).filter(request -> request.send.apply(program) != 403))
                .containsExactlyElementsOf(Arrays.stream(Request.values())
                        .filter(request -> request.isAllowedBy(scope))
                        .toList());
    }

    @Test
    void whoMayReadWhatIsItsOwnReadsNothingElse() {
        XapiClient one = admin.issue(PARTNER, "statements/write", "statements/read/mine");
        XapiClient other = admin.issue(PARTNER, "statements/write", "statements/read/mine");
        String id = UUID.randomUUID().toString();
        one.put("/xapi/statements?statementId=" + id, STATEMENT);

        assertThat(one.get("/xapi/statements").body()).contains(id);
        assertThat(other.get("/xapi/statements").body()).doesNotContain(id);
        assertThat(other.get("/xapi/statements?statementId=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aFormThatCannotBeUsedSaysWhyAndMakesNothing() {
        admin.post(
                "/actions/credentials/issue",
                "organization",
                admin.organizationId(PARTNER),
                "title",
                "without any scope",
                "expires",
                "2020-01-01");

        assertThat(admin.page("/admin/credentials"))
                .contains("choose at least one", "value=\"without any scope\"")
                .doesNotContain("new-secret");
    }

    @Test
    void nobodyButAdministratorsComesIn() {
        AdministratorClient analyst = AdministratorClient.as(installation, "analyst@example.org");
        AdministratorClient visitor = AdministratorClient.visitor(installation);
        for (String page :
                List.of("/admin/credentials", "/admin/forwarding", "/admin/forwarding/" + UUID.randomUUID())) {
            assertThat(analyst.get(page).statusCode()).as(page).isEqualTo(403);
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(303);
        }
        String organization = admin.organizationId(PARTNER);
        String[] wish = {"organization", organization, "title", "mine", "scope", "all"};
        assertThat(analyst.post("/actions/credentials/issue", wish).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/actions/credentials/issue", wish).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/login"));
        String[] target = {
            "organization", organization, "title", "mine", "url", "https://example.org", "key", "a", "secret", "b"
        };
        assertThat(analyst.post("/actions/forwarding/add", target).statusCode()).isEqualTo(403);
    }
}
