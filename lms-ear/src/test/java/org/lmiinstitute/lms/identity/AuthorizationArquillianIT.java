package org.lmiinstitute.lms.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.identity.fixture.ServiceMethod;

/** Every role meets every service method of the running application, and gets in exactly where the annotations say. */
@ArquillianTest
class AuthorizationArquillianIT {
    private static final Map<String, String> ACCOUNTS = new TreeMap<>(Map.of(
            "learner", Role.LEARNER,
            "trainer", Role.TRAINER,
            "host", Role.HOST,
            "organizer", Role.ORGANIZER,
            "facilitator", Role.FACILITATOR,
            "partner", Role.PARTNER,
            "analyst", Role.ANALYST,
            "admin", Role.ADMINISTRATOR));

    @Inject
    private BeanManager beans;

    @Inject
    private Settings settings;

    @Inject
    private ApiClientService clients;

    @Inject
    private Ids ids;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void visitorsGetInWhereAnyoneMay() throws Exception {
        assertThat(ask("/fixture/authorization", null)).isEqualTo(allowed(Set.of()));
    }

    @Test
    void eachAccountGetsInWhereItsRolesMay() throws Exception {
        for (Map.Entry<String, String> account : ACCOUNTS.entrySet()) {
            signIn(account.getKey() + "@example.org");
            assertThat(ask("/fixture/authorization", null))
                    .as(account.getKey())
                    .isEqualTo(allowed(new HashSet<>(List.of(Role.LEARNER, account.getValue()))));
        }
    }

    @Test
    void anApiClientGetsInWhereProgramsMay() throws Exception {
        IssuedToken token = clients.issueToken(
                        settings.find("LMS_API_KEY").orElseThrow(),
                        settings.find("LMS_API_SECRET").orElseThrow())
                .orElseThrow();
        assertThat(ask("/api/fixture/authorization", "Bearer " + token.token()))
                .isEqualTo(allowed(Set.of(Role.API_CLIENT)));
    }

    @Test
    void aWrongTokenGetsInNowhere() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.publicUrl() + "/api/fixture/authorization"))
                .header("Authorization", "Bearer " + ids.newSecret())
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    private List<String> allowed(Set<String> roles) {
        return ServiceMethod.all(beans).stream()
                .filter(method -> method.allows(roles))
                .map(ServiceMethod::name)
                .toList();
    }

    private List<String> ask(String path, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.publicUrl() + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    private void signIn(String email) throws IOException, InterruptedException {
        String password = settings.find("LMS_DEMO_PASSWORD").orElseThrow();
        String form = "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        post("/logout", "");
        assertThat(post("/login", form)).isEqualTo(303);
    }

    private int post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.publicUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
