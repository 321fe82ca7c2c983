package org.lmiinstitute.lms.notification.internal;

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
import java.util.List;

/** A partner's endpoint, which takes what it is sent unless it was told to answer otherwise. */
final class WebhookReceiver implements AutoCloseable {

    /** A message, as it came. */
    record Received(String id, long timestamp, String signature, String contentType, String body) {}

    private final HttpServer server;
    private final List<Received> received = new ArrayList<>();
    private final Deque<Integer> next = new ArrayDeque<>();
    private String retryAfter;

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /** Answers the next messages so. */
    synchronized void answers(Integer... statuses) {
        next.addAll(List.of(statuses));
    }

    synchronized WebhookReceiver retryAfter(String value) {
        retryAfter = value;
        return this;
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().set("Location", "http://localhost:1/");
        if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(next.isEmpty() ? 204 : next.remove(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
