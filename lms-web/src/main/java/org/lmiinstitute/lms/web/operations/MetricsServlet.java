package org.lmiinstitute.lms.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;

/** {@code /metrics}: this node's numbers in the text format of Prometheus. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final double MILLIS = 1000.0;

    @Inject
    private transient RequestCounts requests;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        writeRequests(out);
        writeMachine(out);
    }

    private void writeRequests(PrintWriter out) {
        head(out, "lms_requests_total", "counter", "Requests answered");
        Map<RequestCounts.Kind, RequestCounts.Sum> sums = requests.sums();
        sums.forEach((kind, sum) -> out.printf(
                Locale.ROOT,
                "lms_requests_total{area=\"%s\",status=\"%s\"} %d%n",
                kind.area(),
                kind.status(),
                sum.count()));
        head(out, "lms_request_seconds_total", "counter", "Seconds spent answering requests");
        sums.forEach((kind, sum) -> out.printf(
                Locale.ROOT,
                "lms_request_seconds_total{area=\"%s\",status=\"%s\"} %.6f%n",
                kind.area(),
                kind.status(),
                sum.seconds()));
    }

    private static void writeMachine(PrintWriter out) {
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var threads = ManagementFactory.getThreadMXBean();
        var runtime = ManagementFactory.getRuntimeMXBean();
        single(out, "jvm_memory_heap_used_bytes", "gauge", "Heap in use", memory.getUsed());
        single(out, "jvm_memory_heap_max_bytes", "gauge", "Largest heap", memory.getMax());
        single(out, "jvm_threads", "gauge", "Live threads", threads.getThreadCount());
        single(out, "process_uptime_seconds", "gauge", "Since the start", runtime.getUptime() / MILLIS);
        double collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        single(out, "jvm_gc_seconds_total", "counter", "Spent collecting garbage", collecting / MILLIS);
    }

    private static void single(PrintWriter out, String name, String type, String help, double value) {
        head(out, name, type, help);
        out.println(name + " " + value);
    }

    private static void head(PrintWriter out, String name, String type, String help) {
        out.println("# HELP " + name + " " + help);
        out.println("# TYPE " + name + " " + type);
    }
}
