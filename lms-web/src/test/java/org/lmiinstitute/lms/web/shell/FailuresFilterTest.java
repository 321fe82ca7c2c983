package org.lmiinstitute.lms.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer that has begun breaks off when it fails: half of it must not look like all of it. */
class FailuresFilterTest {

    private final List<ServletResponse> cut = new ArrayList<>();
    private final FailuresFilter filter = new FailuresFilter(cut::add);
    private final HttpServletRequest request = fake(HttpServletRequest.class, "/records/export.csv");
    private final HttpServletResponse begun = fake(HttpServletResponse.class, true);

    @Test
    void anAnswerThatFailsInTheMiddleBreaksOff() {
        IllegalStateException failure = new IllegalStateException("the database is gone");

        assertThatThrownBy(() -> filter.doFilter(request, begun, (in, out) -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(cut).containsExactly(begun);
    }

    @Test
    void aVisitorWhoLeftIsNoFailure() {
        assertThatCode(() -> filter.doFilter(request, begun, (in, out) -> {
                    throw new IllegalStateException(new ClientAbortException());
                }))
                .doesNotThrowAnyException();

        assertThat(cut).isEmpty();
    }

    private static <T> T fake(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "isCommitted", "getRequestURI" -> answer;
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                }));
    }

    /** Named as the server's is. */
    private static final class ClientAbortException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
