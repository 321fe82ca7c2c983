package org.lmiinstitute.lms.test.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The web server of somebody else's learning system, on a port and so an origin of its own. */
final class PackageHost implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "vtt", "text/vtt; charset=utf-8",
            "webm", "video/webm",
            "woff2", "font/woff2");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    PackageHost(UnpackedModule module) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        module.files()
                .forEach((path, bytes) -> answer("/package/" + path, exchange -> send(exchange, type(path), bytes)));
        answer("/favicon.ico", exchange -> send(exchange, "image/png", new byte[0]));
        server.start();
    }

    void answer(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Whole, or the range that was asked for: browsers play and seek videos by ranges. */
    static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = 0;
        int to = bytes.length - 1;
        if (range != null && range.startsWith("bytes=") && bytes.length > 0) {
            String[] ends = range.substring("bytes=".length()).split("-", 2);
            from = Integer.parseInt(ends[0]);
            to = ends[1].isEmpty() ? to : Math.min(to, Integer.parseInt(ends[1]));
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + bytes.length);
        }
        int length = to - from + 1;
        exchange.sendResponseHeaders(range == null ? 200 : 206, length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(bytes, from, length);
        }
        exchange.close();
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
