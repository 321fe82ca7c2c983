package org.lmiinstitute.lms.web.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.TooLargeException;

/** Forms of the alternate request syntax (xAPI 1.0.3 Communication 1.3). */
class AlternateFormTest {

    @Test
    void theListedHeadersAreHeadersAndAllElseAreParameters() {
        AlternateForm form = AlternateForm.parsed(
                "statementId=1&X-Experience-API-Version=1.0.3&authorization=Basic+YQ%3D%3D&content=%7B%22%C3%A4%22%7D&If-None-Match=*");

        assertThat(form.header("x-experience-api-version")).contains("1.0.3");
        assertThat(form.header("Authorization")).contains("Basic YQ==");
        assertThat(form.header("If-None-Match")).contains("*");
        assertThat(form.find("statementId")).contains("1");
        assertThat(form.find("content")).contains("{\"ä\"}");
        assertThat(form.parameters()).containsOnlyKeys("statementId", "content");
    }

    @Test
    void whatIsNotListedIsNoHeaderThere() {
        assertThat(AlternateForm.parsed("Content-Transfer-Encoding=binary").headers())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "a=1&a=2", "If-Match=1&if-match=2", "Content-Type=text/plain%0D%0AX:y"})
    void aBrokenFormIsRefused(String form) {
        assertThatThrownBy(() -> AlternateForm.parsed(form)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void moreFieldsThanAnyRequestHasAreNotTakenApart() {
        assertThat(AlternateForm.parsed("a=1" + "&".repeat(49)).parameters()).hasSize(1);
        assertThatThrownBy(() -> AlternateForm.parsed(fields(51)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("50");
        assertThatThrownBy(() -> AlternateForm.parsed("&".repeat(51))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void ofSomebodyWhoIsNotKnownYetOnlyTheBeginningIsRead() {
        Sent sent = new Sent("Authorization=Basic+YQ%3D%3D&content=" + "x".repeat(1_000_000));

        assertThat(AlternateForm.authorization(sent.request())).contains("Basic YQ==");
        assertThat(sent.bytesRead()).isEqualTo(AlternateForm.BEGINNING);
        assertThat(AlternateForm.of(sent.request(), 2_000_000).find("content").orElse(""))
                .hasSize(1_000_000);
    }

    @Test
    void whoSaysItTooLateHasNotSaidIt() {
        Sent sent = new Sent("content=" + "x".repeat(1_000_000) + "&Authorization=Basic+YQ%3D%3D");

        assertThat(AlternateForm.authorization(sent.request())).isEmpty();
        assertThat(sent.bytesRead()).isEqualTo(AlternateForm.BEGINNING);
    }

    @Test
    void aFormThatIsTooLargeIsRefusedWithTheLimit() {
        Sent sent = new Sent("content=" + "x".repeat(100_000));

        assertThatThrownBy(() -> AlternateForm.of(sent.request(), 100_007))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("100007");
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i).collect(Collectors.joining("&"));
    }

    /** A request with a form, of which it tells how much was read. */
    private static final class Sent {

        private final Map<String, Object> attributes = new HashMap<>();
        private final byte[] form;
        private final ByteArrayInputStream left;

        Sent(String form) {
            this.form = form.getBytes(StandardCharsets.UTF_8);
            this.left = new ByteArrayInputStream(this.form);
        }

        int bytesRead() {
            return form.length - left.available();
        }

        HttpServletRequest request() {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    Sent.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, given) -> {
                        return switch (method.getName()) {
                            case "getInputStream" -> stream();
                            case "getAttribute" -> attributes.get((String) given[0]);
                            case "setAttribute" -> attributes.put((String) given[0], given[1]);
                            default -> throw new UnsupportedOperationException(method.getName());
                        };
                    });
        }

        private ServletInputStream stream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return left.read();
                }

                @Override
                public boolean isFinished() {
                    return left.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
