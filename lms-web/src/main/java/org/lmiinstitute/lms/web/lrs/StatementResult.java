package org.lmiinstitute.lms.web.lrs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.lrs.StatementPage;

/**
 * A StatementResult (xAPI 1.0.3 Data 3.2). Its "more" is the request's own address with the last row beside it: it stays valid as
 * long as the store does, and needs the same credential.
 */
final class StatementResult {

    private static final byte[] COMMA = {','};

    private StatementResult() {}

    /**
     * @param path of the request, which begins the relative address of the next page
     * @param parameters of the request
     */
    static Content of(StatementPage page, String path, Parameters parameters) {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(bytes("{\"statements\":["));
        for (int i = 0; i < page.statements().size(); i++) {
            if (i > 0) {
                pieces.add(COMMA);
            }
            pieces.add(page.statements().get(i));
        }
        String more = page.next()
                .map(row -> path + "?" + parameters.with(StatementParameters.AFTER, row.toString()))
                .orElse("");
        // percent-encoded, so that nothing in it needs escaping in JSON
        pieces.add(bytes("],\"more\":\"" + more + "\"}"));
        return Content.of(pieces);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
