package org.lmiinstitute.lms.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** What all pages share: signing in, protection, finding one's way by keyboard and on a phone. */
class ShellBrowserIT {
    private static final String COURSE = "/courses/finding-your-way";

    private final Installation installation = Installation.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void signingInLeadsBackToTheWantedPage() {
        try (Visitor lena = Visitor.atDesk(installation)) {
            lena.open("/my-learning");
            assertThat(URI.create(lena.page().url()).getPath()).isEqualTo("/login");
            lena.page().fill("[name=username]", "learner@example.org");
            lena.page().fill("[name=password]", Installation.PASSWORD);
            lena.page().press("[name=password]", "Enter");
            lena.page().waitForURL("**/my-learning");
            assertThat(lena.page().title()).startsWith("My learning");
            lena.assertAccessible();
        }
    }

    @Test
    void aCatalogueSearchWorksWithTheKeyboardAlone() {
        try (Visitor visitor = Visitor.atDesk(installation)) {
            visitor.open("/");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("Skip to the content");
            visitor.page().keyboard().press("Enter");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().type("labor market");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**/?q=labor+market");
            assertThat(link(visitor.page(), "Finding Your Way in Labor Market Information")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void onAPhoneTheNavigationAndTheFiltersStandBehindButtons() {
        try (Visitor visitor = Visitor.withPhone(installation)) {
            visitor.open("/");
            assertThat(link(visitor.page(), "Workshops").isVisible()).isFalse();
            visitor.page().locator(".nav-narrow > summary").click();
            assertThat(visitor.page().locator(".nav-narrow >> text=Workshops").isVisible())
                    .isTrue();
            visitor.assertAccessible();
            visitor.page().locator(".nav-narrow > summary").click();
            visitor.page().locator(".filters-narrow > summary").click();
            visitor.page().locator(".filters-narrow >> text=Data analysis").click();
            visitor.page().waitForURL("**/?topic=data-analysis");
            visitor.assertAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=nothing-like-this", "/login", COURSE})
    void publicPagesAreAccessibleFitAPhoneAndGiveVisitorsNoSession(String path) {
        try (Visitor visitor = Visitor.withPhone(installation)) {
            visitor.open(path);
            visitor.assertAccessible();
            assertThat(visitor.page()
                            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0);
            assertThat(visitor.context().cookies()).isEmpty();
            assertThat(visitor.page().locator("script[src*='primefaces']").count())
                    .isZero();
        }
    }

    @Test
    void everyResponseCarriesAPolicyThatLetsNoForeignScriptRun() throws Exception {
        String policy = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("script-src 'self' 'nonce-").doesNotContain("unsafe");
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .isNotEqualTo(policy);
        assertThat(get("/nowhere").headers().firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        HttpResponse<String> answer = http.send(
                login("learner@example.org", Installation.PASSWORD)
                        .header("Origin", "https://evil.example")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void signingInEndsTheSessionThatTheBrowserCameWithAndBeginsAnother() throws Exception {
        String planted = sessionOf(
                http.send(login("trainer@example.org", Installation.PASSWORD).build(), BodyHandlers.ofString()));
        assertThat(myLearning(planted).statusCode()).isEqualTo(200);

        String own = sessionOf(http.send(
                login("learner@example.org", Installation.PASSWORD)
                        .header("Cookie", planted)
                        .build(),
                BodyHandlers.ofString()));

        assertThat(own).isNotEqualTo(planted);
        assertThat(myLearning(own).statusCode()).isEqualTo(200);
        assertThat(myLearning(planted).statusCode()).isEqualTo(303);
        assertThat(myLearning(planted).headers().firstValue("Location")).hasValue("/login?next=%2Fmy-learning");
    }

    /** The cookie that an answer sets, as the browser sends it back. */
    private static String sessionOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                .startsWith("lms=")
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Lax"));
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private HttpResponse<String> myLearning(String session) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(installation.url("/my-learning"))
                        .header("Cookie", session)
                        .build(),
                BodyHandlers.ofString());
    }

    /** Each leads to the sign-in page in some reader's eyes, and to an interface without cross-site protection in another's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../login",
                "/api/%2e%2e/login",
                "/api//../login",
                "/api/..;/login",
                "/xapi/%2e%2e/login",
                "/xapi/..%2flogin",
                "/play/api/../../login",
                "//login",
                "/./login",
                "/login;x=1"
            })
    void anAddressThatCanBeReadInTwoWaysIsRefused(String address) throws Exception {
        assertThat(foreignForm(address)).isIn("400", "401");
        assertThat(foreignForm("/login")).isEqualTo("403");
    }

    /** Posts as another site's page would, over a socket, since clients tidy addresses up. @return the status */
    private String foreignForm(String address) throws IOException {
        String form = "username=learner%40example.org&password=" + Installation.PASSWORD.replace(" ", "+");
        try (Socket socket = new Socket("localhost", installation.url("/").getPort())) {
            String request = String.join(
                    "\r\n",
                    "POST " + address + " HTTP/1.1",
                    "Host: localhost:" + socket.getPort(),
                    "Origin: https://evil.example",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + form.length(),
                    "Connection: close",
                    "",
                    form);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ")[1];
        }
    }

    @Test
    void tooManyWrongPasswordsMakeOneWaitAndTellNothingOfTheAccount() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(tryAs("nobody.here@example.org").statusCode()).isEqualTo(422);
        }
        HttpResponse<String> refused = tryAs("nobody.here@example.org");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 900L);
        assertThat(refused.body()).contains("too many tries");
    }

    @Test
    void whatDoesNotExistSaysSoInOurLookOrAsProblemDetails() throws Exception {
        assertThat(get(COURSE + "-not").statusCode()).isEqualTo(404);
        assertThat(get(COURSE + "-not").body())
                .contains("There is no such page")
                .doesNotContain("Exception");
        HttpResponse<String> api = get("/api/v1/nothing");
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void operatorsSeeThatItLivesAndIsReadyAndItsNumbers() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("lms_requests_total{area=\"pages\",status=\"2xx\"}");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(installation.url(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> tryAs(String account) throws IOException, InterruptedException {
        return http.send(login(account, "wrong").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder login(String account, String password) {
        String form = "username=" + account.replace("@", "%40") + "&password=" + password.replace(" ", "+");
        return HttpRequest.newBuilder(installation.url("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }
}
