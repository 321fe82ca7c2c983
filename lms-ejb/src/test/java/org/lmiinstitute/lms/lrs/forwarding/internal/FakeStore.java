package org.lmiinstitute.lms.lrs.forwarding.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A store elsewhere that takes what it is sent, unless it was told to answer otherwise. */
final class FakeStore implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One request, as it came. */
    record Asked(String method, String query, String authorization, String version, List<String> ids) {}

    /** An answer; status 0 hangs up without one. */
    record Told(int status, String body, Map<String, String> headers) {
        static Told status(int status) {
            return new Told(status, "", Map.of());
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Map<String, String> statements = new LinkedHashMap<>();
    private final Map<String, String> voided = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Deque<Told> next = new ArrayDeque<>();
    private Predicate<JsonNode> refused = statement -> false;
    private boolean conflictOnKnown;
    private String conflictOver;
    private Told reading;
    private Predicate<JsonNode> failsOver = body -> false;
    private Told failure;
    private Runnable before = () -> {};

    FakeStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/xapi/statements", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/xapi";
    }

    /** The ids that it has, in the order in which they came. */
    synchronized List<String> ids() {
        return List.copyOf(statements.keySet());
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    synchronized FakeStore has(String id, String statement) {
        statements.put(id, statement);
        return this;
    }

    synchronized FakeStore hasVoided(String id, String statement) {
        voided.put(id, statement);
        return this;
    }

    /** Answers the next request so, and keeps nothing of it. */
    synchronized FakeStore tellsNext(Told answer) {
        next.add(answer);
        return this;
    }

    /** Answers 400 to a request with such a statement. */
    synchronized FakeStore refuses(Predicate<JsonNode> statement) {
        refused = statement;
        return this;
    }

    /** Answers 409 to what it has, equal or not. */
    synchronized FakeStore conflictsOnKnown() {
        conflictOnKnown = true;
        return this;
    }

    /** Answers 409 to this one without having it. */
    synchronized FakeStore conflictsOver(String id) {
        conflictOver = id;
        return this;
    }

    synchronized FakeStore answersReadersWith(Told answer) {
        reading = answer;
        return this;
    }

    /** Answers so to a request with such a body, and keeps nothing of it. */
    synchronized FakeStore failsOver(Predicate<JsonNode> body, Told answer) {
        failsOver = body;
        failure = answer;
        return this;
    }

    synchronized FakeStore before(Runnable action) {
        before = action;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Told told = told(exchange, body);
        told.headers().forEach(exchange.getResponseHeaders()::set);
        if (told.status() > 0) {
            byte[] bytes = told.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private synchronized Told told(HttpExchange exchange, JsonNode body) {
        before.run();
        List<String> ids = new ArrayList<>();
        body.forEach(statement -> ids.add(statement.path("id").asText()));
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getQuery(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("X-Experience-API-Version"),
                ids));
        if (exchange.getRequestMethod().equals("GET")) {
            return read(exchange.getRequestURI().getQuery());
        }
        if (!next.isEmpty()) {
            return next.remove();
        }
        if (failsOver.test(body)) {
            return failure;
        }
        for (JsonNode statement : body) {
            String id = statement.path("id").asText();
            if (refused.test(statement)) {
                return new Told(400, "{\"error\":\"actor: is not to my liking\"}", Map.of());
            }
            boolean isKnown = statements.containsKey(id) || voided.containsKey(id);
            boolean isSame = statement.toString().equals(statements.get(id));
            if (isKnown && (conflictOnKnown || !isSame) || id.equals(conflictOver)) {
                return new Told(409, "conflict over " + id, Map.of());
            }
        }
        body.forEach(statement -> statements.put(statement.path("id").asText(), statement.toString()));
        return new Told(200, "[]", Map.of());
    }

    private Told read(String query) {
        if (reading != null) {
            return reading;
        }
        String id = query.substring(query.indexOf('=') + 1);
        String found = query.startsWith("voided") ? voided.get(id) : statements.get(id);
        return found == null ? Told.status(404) : new Told(200, found, Map.of());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
