package org.lmiinstitute.lms.web.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.FetchService;
import org.lmiinstitute.lms.external.FetchedToken;
import org.lmiinstitute.lms.web.rest.Json;

/** cmi5, section 8.2.3: what a launched unit is answered. */
class Cmi5FetchServletTest {

    private final Cmi5FetchServlet servlet = new Cmi5FetchServlet();
    private final Kept kept = new Kept();

    @Test
    void aUnitGetsItsAuthorization() throws IOException {
        assertThat(answer(fetching(FetchedToken.of("abc"))).path("auth-token").asText())
                .isEqualTo("abc");
    }

    /** Section 8.2.3.2. */
    @Test
    void aFaultOfOursIsAGeneralApplicationError() throws IOException {
        JsonNode answer = answer(new FetchService() {
            @Override
            public FetchedToken fetch(String key) {
                throw new IllegalStateException("the database is gone");
            }
        });

        assertThat(answer.path("error-code").asText()).isEqualTo("3");
        assertThat(answer.path("error-text").asText()).isNotEmpty().doesNotContain("database");
    }

    private static FetchService fetching(FetchedToken token) {
        return new FetchService() {
            @Override
            public FetchedToken fetch(String key) {
                return token;
            }
        };
    }

    private JsonNode answer(FetchService service) throws IOException {
        servlet.fetching = service;
        servlet.doPost(fake(HttpServletRequest.class), fake(HttpServletResponse.class));
        return Json.MAPPER.readTree(kept.bytes.toByteArray());
    }

    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPathInfo" -> "/key";
                    case "getOutputStream" -> kept;
                    default -> null;
                }));
    }

    private static final class Kept extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("written at once");
        }
    }
}
