package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers the outbox takes for the application's own, and what it makes of them. */
class FinalAnswerTest {

    private static Page page;

    @BeforeAll
    static void begin() {
        page = PlayerModules.page();
    }

    @AfterAll
    static void end() {
        page.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            204 |                          |                 | arrived
            200 | application/json         | {}              | arrived
            200 | text/html                | <html>Sign in   | Error
            404 | text/html                | <!DOCTYPE html> | Error
            404 | application/json         | {}              | Error
            404 | application/problem+json | {}              | Refused
            403 | text/html                | <html>          | Error
            403 | application/problem+json | {}              | Refused
            409 | application/problem+json | {}              | Refused
            413 | text/html                | <html>          | Error
            422 | application/problem+json | {}              | Refused
            408 | application/problem+json | {}              | Error
            429 | application/problem+json | {}              | Error
            401 | application/problem+json | {}              | Refused
            500 | application/problem+json | {}              | Failing
            500 | text/html                | <html>          | Error
            502 | text/html                | <html>          | Error
            503 | application/problem+json | {}              | Error
            """)
    void ofThePlayApi(int status, String type, String body, String outcome) {
        assertThat(
                        outcome(
                                status,
                                type,
                                body,
                                """
                        const { LmsTracker } = await import('/track/lms.js');
                        const tracker = new LmsTracker({ attempt: '1', endpoint: '/answer', auth: 'Basic x' });
                        return tracker.send({ path: '/experiences', method: 'POST', body: {} }, false);
                        """))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            204 |                          |                 | arrived
            200 | application/json         | ["id"]          | arrived
            200 | text/html                | <html>Sign in   | Error
            404 | text/html                | <!DOCTYPE html> | Error
            404 | application/problem+json | {}              | Error
            405 | text/plain               | No              | Error
            400 | application/json         | {}              | Refused
            400 | text/html                | Not a statement | Refused
            400 | text/html                | <html>          | Error
            403 | application/json         | {}              | Refused
            409 |                          |                 | Refused
            412 |                          |                 | Refused
            413 |                          |                 | Refused
            413 | text/html                | <html>          | Error
            429 |                          |                 | Error
            401 |                          |                 | Refused
            500 | application/json         | {}              | Failing
            500 | text/html                | <html>          | Error
            503 |                          |                 | Error
            """)
    void ofARecordStore(int status, String type, String body, String outcome) {
        assertThat(
                        outcome(
                                status,
                                type,
                                body,
                                """
                        const { Endpoint } = await import('/track/xapilaunch.js');
                        const endpoint = new Endpoint({ endpoint: '/answer/', actor: {} }, 'x');
                        return endpoint.send({ url: '/answer/statements', method: 'PUT', body: {} }, false);
                        """))
                .isEqualTo(outcome);
    }

    /** A licence's no is final; too many requests (429) are to come later, and whatever else is no answer of the application. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            200 | application/json         | {}              | arrived
            200 | text/html                | <html>Sign in   | Error
            403 | application/problem+json | {}              | Refused
            404 | application/problem+json | {}              | Refused
            410 | application/problem+json | {}              | Refused
            429 | application/problem+json | {}              | Error
            403 | text/html                | <html>          | Error
            404 | text/html                | <!DOCTYPE html> | Error
            429 | text/plain               | slow down       | Error
            500 | application/problem+json | {}              | Error
            503 | application/problem+json | {}              | Error
            """)
    void ofTheLaunchOfAThinPackage(int status, String type, String body, String outcome) {
        assertThat(
                        outcome(
                                status,
                                type,
                                body,
                                """
                        const { findDispatched } = await import('/track/dispatch.js');
                        const waiting = { onPause: () => { throw new Error('asked again'); }, onRefused: (refusal) => { throw refusal; } };
                        return findDispatched({ base: '/answer/' }, { who: {}, revision: null }, waiting);
                        """))
                .isEqualTo(outcome);
    }

    private static Object outcome(int status, String type, String body, String send) {
        page.route("**/answer/**", route -> answer(route, status, type, body));
        try {
            return page.evaluate(
                    """
                    async () => {
                      const { Refused, Failing } = await import('/track/outbox.js');
                      const send = async () => { %s };
                      const name = (problem) => (problem instanceof Refused ? 'Refused' : problem instanceof Failing ? 'Failing' : 'Error');
                      return send().then(() => 'arrived', name);
                    }
                    """
                            .formatted(send));
        } finally {
            page.unroute("**/answer/**");
        }
    }

    private static void answer(Route route, int status, String type, String body) {
        var answer = new Route.FulfillOptions().setStatus(status).setBody(body == null ? "" : body);
        route.fulfill(type == null ? answer : answer.setContentType(type));
    }
}
