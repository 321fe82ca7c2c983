package org.lmiinstitute.lms.web.lrs;

import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.lmiinstitute.lms.lrs.StatementPage;

/**
 * A StatementResult (xAPI 1.0.3 Data 3.2). Its "more" is the request's own address with the last row beside it: it stays valid as
 * long as the store does, and needs the same credential.
 *
 * @param page the statements
 * @param requested the address that was asked for
 * @param path its path, which begins the relative address of the next page
 */
record StatementResult(StatementPage page, URI requested, String path) implements StreamingOutput {

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(bytes("{\"statements\":["));
        for (int i = 0; i < page.statements().size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(page.statements().get(i));
        }
        out.write(bytes("],\"more\":\"" + more() + "\"}"));
    }

    /** Percent-encoded, so that nothing in it needs escaping in JSON. */
    private String more() {
        return page.next()
                .map(row -> UriBuilder.fromUri(requested)
                        .replaceQueryParam(StatementParameters.AFTER, row)
                        .build())
                .map(next -> path + "?" + next.getRawQuery())
                .orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
