package org.lmiinstitute.lms.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody signed in who sends the forms of pages and reads the answers, without a browser. */
public final class AdministratorClient {

    private final Installation installation;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private AdministratorClient(Installation installation) {
        this.installation = installation;
    }

    public static AdministratorClient of(Installation installation) {
        return as(installation, "admin@example.org");
    }

    static AdministratorClient as(Installation installation, String account) {
        AdministratorClient client = new AdministratorClient(installation);
        client.post("/login", "username", account, "password", Installation.PASSWORD);
        return client;
    }

    static AdministratorClient visitor(Installation installation) {
        return new AdministratorClient(installation);
    }

    /** Makes a credential on the page. @param scopes at least one */
    XapiClient issue(String organization, String... scopes) {
        List<String> fields =
                new ArrayList<>(List.of("organization", organizationId(organization), "title", "for a test"));
        for (String scope : scopes) {
            fields.addAll(List.of("scope", scope));
        }
        post("/actions/credentials/issue", fields.toArray(String[]::new));
        String page = page("/admin/credentials");
        return new XapiClient(
                installation, find(page, "id=\"new-key\">([^<]+)<"), find(page, "id=\"new-secret\">([^<]+)<"));
    }

    /** The id of an organization, as the page's choice has it. */
    String organizationId(String name) {
        return find(page("/admin/credentials"), "<option value=\"([0-9a-f-]+)\"[^>]*>" + Pattern.quote(name));
    }

    /** Forwards the institute's statements about an activity, those that are stored already too. @return the target's id */
    String forwardTo(String url, String key, String secret, String activity) {
        HttpResponse<String> answer = post(
                "/actions/forwarding/add",
                "organization",
                organizationId("LMI Institute"),
                "title",
                "Another store",
                "url",
                url,
                "key",
                key,
                "secret",
                secret,
                "activity",
                activity,
                "from",
                "beginning");
        return find(answer.headers().firstValue("Location").orElse(""), "/admin/forwarding/([0-9a-f-]+)$");
    }

    public String page(String path) {
        return get(path).body();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(installation.url(path)).build());
    }

    /** @param fields names and values in turn */
    public HttpResponse<String> post(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(installation.url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return found.group(1);
    }
}
