package org.lmiinstitute.lms.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A program that speaks xAPI with an installation, as a partner's would. */
public final class XapiClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Installation installation;
    private final String authorization;
    private final String key;
    private final String secret;

    public XapiClient(Installation installation, String key, String secret) {
        this.installation = installation;
        this.key = key;
        this.secret = secret;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** For a page that speaks for itself. */
    String authorization() {
        return authorization;
    }

    String key() {
        return key;
    }

    String secret() {
        return secret;
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return send(request(path, headers).PUT(BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Any request at all, with the headers given and no others but the credential. */
    <T> HttpResponse<T> send(String method, String path, BodyPublisher body, BodyHandler<T> answer, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(installation.url(path))
                .header("Authorization", authorization)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build(), answer);
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE().build());
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return read(answer.body());
    }

    /** The statements of the first page that are about an account, the oldest first. */
    public List<JsonNode> statementsOf(String accountName) {
        List<JsonNode> about = new ArrayList<>();
        json("/xapi/statements?ascending=true&limit=500").path("statements").forEach(statement -> {
            if (statement.at("/actor/account/name").asText().equals(accountName)) {
                about.add(statement);
            }
        });
        return about;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path with its parameters. */
    static String path(String resource, Map<String, String> parameters) {
        return "/xapi/" + resource
                + parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> answer) {
        try {
            return http.send(request, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        URI uri = installation.url(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Authorization", authorization)
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }
}
