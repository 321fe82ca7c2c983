package org.lmiinstitute.lms.web.lrs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.lmiinstitute.lms.lrs.StatementPage;

/**
 * A StatementResult (xAPI 1.0.3 Data 3.2). Its "more" is the request's own address with the last row beside it: it stays valid as
 * long as the store does, and needs the same credential.
 */
final class StatementResult {

    private StatementResult() {}

    /**
     * @param path of the request, which begins the relative address of the next page
     * @param parameters of the request
     */
    static Content of(StatementPage page, String path, Parameters parameters) {
        String more = page.next()
                .map(row -> path + "?" + parameters.with(StatementParameters.AFTER, row.toString()))
                .orElse("");
        byte[] head = bytes("{\"statements\":[");
        // percent-encoded, so that nothing in it needs escaping in JSON
        byte[] tail = bytes("],\"more\":\"" + more + "\"}");
        int length = page.statements().stream()
                .mapToInt(statement -> statement.length + 1)
                .sum();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length + length + tail.length);
        whole.writeBytes(head);
        for (int i = 0; i < page.statements().size(); i++) {
            if (i > 0) {
                whole.write(',');
            }
            whole.writeBytes(page.statements().get(i));
        }
        whole.writeBytes(tail);
        return Content.of(whole.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
