package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
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
}
