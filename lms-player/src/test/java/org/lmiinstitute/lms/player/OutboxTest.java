package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits for the server, apart from any screen. */
class OutboxTest {

    @Test
    void whatIsAddedByThoseWhoWaitedForTheLastAnswerIsSentToo() {
        try (Page page = PlayerModules.page()) {
            Object outcome = page.evaluate(
                    """
                    async () => {
                      const { Outbox } = await import('/track/outbox.js');
                      const sent = [];
                      let status;
                      const box = new Outbox({
                        storageKey: 'outbox',
                        send: async ({ id }) => sent.push(id),
                        onStatus: ({ kind }) => (status = kind),
                      });
                      const both = box.add({ id: 'answer' }).then(() => box.add({ id: 'what follows from it' }));
                      await Promise.race([both, new Promise((resolve) => setTimeout(resolve, 1000))]);
                      return [...sent, status];
                    }
                    """);
            assertThat(outcome).isEqualTo(List.of("answer", "what follows from it", "saved"));
        }
    }

    /** Requests that are under way together arrive in any order: an older place could replace the newer one. */
    @Test
    void aPageThatGoesAwaySendsOnlyTheLastOfWhatReplacesEachOther() {
        try (Page page = PlayerModules.page()) {
            Object sent = page.evaluate(
                    """
                    async () => {
                      const { Outbox } = await import('/track/outbox.js');
                      const sent = [];
                      const send = ({ id }, keepalive) => {
                        if (keepalive) sent.push(id);
                        return new Promise(() => {});
                      };
                      const box = new Outbox({ storageKey: 'outbox', send, onStatus: () => {} });
                      box.add({ id: 'place 3', slot: 'state' });
                      box.add({ id: 'answer' });
                      box.add({ id: 'place 4', slot: 'state' });
                      box.farewell();
                      return sent;
                    }
                    """);
            assertThat(sent).isEqualTo(List.of("answer", "place 4"));
        }
    }

    /** A frame that its learning system has taken away gets no timers, and would keep the whole tab busy if it tried on without. */
    @Test
    void aFrameThatIsGoneTriesOnceAndLetsGo() {
        try (Page page = PlayerModules.page()) {
            Object tries = page.evaluate(
                    """
                    async () => {
                      const frame = document.body.appendChild(document.createElement('iframe'));
                      frame.src = '/blank.html';
                      await new Promise((resolve) => (frame.onload = resolve));
                      const { contentWindow } = frame;
                      contentWindow.eval("window.load = () => import('/track/outbox.js')");
                      const { Outbox } = await contentWindow.load();
                      let tries = 0;
                      const send = async () => {
                        if (++tries < 1000) throw new TypeError('Failed to fetch');
                      };
                      const box = new Outbox({ storageKey: 'outbox', send, onStatus: () => {} });
                      frame.remove();
                      box.add({ id: 'goodbye' });
                      await new Promise((resolve) => setTimeout(resolve));
                      return tries;
                    }
                    """);
            assertThat(tries).isEqualTo(1);
        }
    }

    @Test
    void twoTabsKeepWhatWaitsApart() {
        try (BrowserContext browser = Chromium.shared().newContext()) {
            Page one = PlayerModules.page(browser);
            Page other = PlayerModules.page(browser);
            offline(one);
            offline(other);
            add(one, "first");
            add(other, "second");
            add(one, "third");
            one.close();

            add(other, "fourth");
            other.evaluate("() => { reachable = true; return box.flush(5000); }");
            assertThat(other.evaluate("sent")).isEqualTo(List.of("second", "fourth"));
            other.close();

            Page next = PlayerModules.page(browser);
            offline(next);
            assertThat(waiting(next)).isEqualTo(List.of("first", "third"));
        }
    }

    @Test
    void ofWhatReplacesEachOtherTheLastOfAllTabsIsLeft() {
        try (BrowserContext browser = Chromium.shared().newContext()) {
            for (String place : List.of("here", "there")) {
                Page tab = PlayerModules.page(browser);
                offline(tab);
                tab.evaluate("id => void box.add({ id, slot: 'state' })", place);
                tab.close();
            }
            Page next = PlayerModules.page(browser);
            offline(next);
            assertThat(waiting(next)).isEqualTo(List.of("there"));
            assertThat(next.evaluate("Object.keys(localStorage).length")).isEqualTo(1);
        }
    }

    @Test
    void whatAnEarlierPlayerLeftUnderOneKeyIsNotLost() {
        try (Page page = PlayerModules.page()) {
            page.evaluate("localStorage.setItem('outbox', JSON.stringify([{ id: 'b' }, { id: 'a' }]))");
            offline(page);
            add(page, "new");
            offline(page);
            assertThat(waiting(page)).isEqualTo(List.of("b", "a", "new"));
        }
    }

    /** The application fails at "broken" again and again: it waits, and what builds on it, while all else goes. */
    @Test
    void whatTheApplicationFailsAtDoesNotHoldUpTheRest() {
        try (Page page = PlayerModules.page()) {
            page.clock().install();
            offline(page);
            page.evaluate("() => { reachable = true; broken = 'answer'; }");
            page.evaluate(
                    """
                    () => {
                      box.add({ id: 'answer', line: 'quiz', leads: true });
                      box.add({ id: 'new try', line: 'quiz', leads: true });
                      box.add({ id: 'elsewhere', line: 'exercise', leads: true });
                      box.add({ id: 'watched' });
                    }
                    """);
            page.clock().runFor(14_000);
            assertThat(page.evaluate("[...sent, told.kind]")).isEqualTo(List.of("offline"));

            page.clock().runFor(2_000);
            assertThat(page.evaluate("[...sent, told.kind, told.waiting]"))
                    .isEqualTo(List.of("elsewhere", "watched", "refused", 2));
            assertThat(page.evaluate("box.flush(1000)")).isEqualTo(Map.of("saved", false, "waiting", 2));

            page.evaluate("() => { kinds.length = 0; return box.add({ id: 'after it' }); }");
            assertThat(page.evaluate("[...new Set(kinds)]")).isEqualTo(List.of("refused"));

            page.evaluate("() => { broken = null; }");
            page.clock().runFor(5 * 60_000);
            assertThat(page.evaluate("[...sent, told.kind]"))
                    .isEqualTo(List.of("elsewhere", "watched", "after it", "answer", "new try", "saved"));
        }
    }

    @Test
    void whatIsSetAsideIsTriedAgainAtTheNextVisit() {
        try (Page page = PlayerModules.page()) {
            page.clock().install();
            offline(page);
            page.evaluate("() => { reachable = true; broken = 'answer'; box.add({ id: 'answer' }); }");
            page.clock().runFor(20_000);
            assertThat(page.evaluate("told.kind")).isEqualTo("refused");

            page.reload();
            offline(page);
            page.evaluate("() => { reachable = true; return box.flush(1000); }");
            assertThat(page.evaluate("[...sent, told.kind]")).isEqualTo(List.of("answer", "saved"));
        }
    }

    /** An outbox whose server is away until {@code reachable}, and fails at the item that {@code broken} names. */
    private static void offline(Page page) {
        page.evaluate(
                """
                async () => {
                  const { Outbox, Failing } = await import('/track/outbox.js');
                  Object.assign(window, { reachable: false, broken: null, sent: [], kinds: [], told: null });
                  window.box = new Outbox({
                    storageKey: 'outbox',
                    send: async ({ id }) => {
                      if (!reachable) throw new Error('away');
                      if (id === broken) throw new Failing();
                      sent.push(id);
                    },
                    onStatus: (status) => {
                      window.told = status;
                      kinds.push(status.kind);
                    },
                  });
                }
                """);
    }

    private static void add(Page page, String id) {
        page.evaluate("id => void box.add({ id })", id);
    }

    private static Object waiting(Page page) {
        return page.evaluate("box.items.map(({ id }) => id)");
    }
}
