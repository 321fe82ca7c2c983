package org.lmiinstitute.lms.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.notification.Delivery;
import org.lmiinstitute.lms.notification.OpenedEndpoint;
import org.lmiinstitute.lms.notification.QueueState;
import org.lmiinstitute.lms.notification.WebhookEvent;
import org.lmiinstitute.lms.notification.internal.WebhookReceiver.Received;
import org.lmiinstitute.lms.testing.GivenSettings;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Messages wait in the database until their endpoint has them. */
@WithDatabase
class WebhookQueueTest {

    private static final WebhookEvent EVENT =
            new WebhookEvent("msg_1", "module.revised", "{\"module\":\"wages\",\"note\":\"año\"}");

    private final NotificationFixture here;
    private final WebhookReceiver receiver = new WebhookReceiver();

    WebhookQueueTest(DataSource source) {
        here = new NotificationFixture(source);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aReceiverThatFailsTwiceGetsTheSameMessageSignedAnewEachTime() {
        OpenedEndpoint endpoint = open();
        receiver.answers(500, 503);
        here.webhookService.queue(endpoint.id(), EVENT);

        here.sendWebhooks();
        assertThat(delivery().cause()).contains("HTTP 500");
        assertThat(delivery().nextTry()).contains(here.clock.instant().plusSeconds(5));
        here.clock.pass(Duration.ofSeconds(5));
        here.sendWebhooks();
        assertThat(delivery().nextTry()).contains(here.clock.instant().plusSeconds(10));
        here.clock.pass(Duration.ofSeconds(10).minusMillis(1));
        here.sendWebhooks();
        assertThat(receiver.received()).hasSize(2);
        here.clock.pass(Duration.ofMillis(1));
        here.sendWebhooks();
        here.clock.pass(Duration.ofDays(1));
        here.sendWebhooks();

        assertThat(receiver.received()).hasSize(3).allSatisfy(message -> {
            assertThat(message.id()).isEqualTo("msg_1");
            assertThat(message.contentType()).isEqualTo("application/json");
            assertThat(message.signature()).isEqualTo(signature(endpoint.secret(), message));
        });
        assertThat(receiver.received())
                .extracting(Received::body)
                .containsOnly(here.onlyMessage().body());
        assertThat(receiver.received()).extracting(Received::timestamp).doesNotHaveDuplicates();
        assertThat(here.onlyMessage().body())
                .startsWith("{\"type\":\"module.revised\",\"timestamp\":\"")
                .endsWith("\",\"data\":{\"module\":\"wages\",\"note\":\"año\"}}");
        assertThat(delivery().state()).isEqualTo(QueueState.SENT);
    }

    @Test
    void anEventIsToldToAnEndpointOnce() {
        OpenedEndpoint endpoint = open();
        here.webhookService.queue(endpoint.id(), EVENT);
        here.sendWebhooks();
        here.webhookService.queue(endpoint.id(), EVENT);
        here.sendWebhooks();

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void anEndpointThatIsGoneIsDisabledAndAskedNoMore() {
        OpenedEndpoint endpoint = open();
        receiver.answers(410);
        here.webhookService.queue(endpoint.id(), EVENT);

        here.sendWebhooks();
        here.clock.pass(Duration.ofDays(1));
        here.sendWebhooks();

        assertThat(receiver.received()).hasSize(1);
        assertThat(here.webhookService.get(endpoint.id()).isActive()).isFalse();
        assertThat(here.webhookService.get(endpoint.id()).cause()).contains("HTTP 410");
        here.webhookService.queue(endpoint.id(), new WebhookEvent("msg_2", "module.revised", "{}"));
        assertThat(here.onlyMessage().eventId()).as("nothing more is queued").isEqualTo("msg_1");

        here.webhookService.enable(endpoint.id());
        here.sendWebhooks();
        assertThat(delivery().state()).isEqualTo(QueueState.SENT);
        assertThat(here.webhookService.get(endpoint.id()).cause()).isEmpty();
    }

    @Test
    void anEndpointThatIsAwayForDaysIsDisabledWithTheCause() {
        OpenedEndpoint endpoint = open();
        receiver.close();
        here.webhookService.queue(endpoint.id(), EVENT);
        Instant began = here.clock.instant();

        int tries = 0;
        while (here.webhookService.get(endpoint.id()).isActive()) {
            here.sendWebhooks();
            tries++;
            delivery().nextTry().ifPresent(here.clock::moveTo);
        }

        assertThat(tries).isEqualTo(19);
        assertThat(Duration.between(began, here.clock.instant())).isBetween(Duration.ofDays(2), Duration.ofDays(3));
        assertThat(delivery().state()).isEqualTo(QueueState.FAILED);
        assertThat(delivery().cause()).contains("No connection: refused");
        assertThat(here.webhookService.get(endpoint.id()).cause()).contains("No connection: refused");
        assertThat(here.webhookService.get(endpoint.id()).disabled()).contains(here.clock.instant());
    }

    @Test
    void theReceiverMayAskForMoreTime() {
        OpenedEndpoint endpoint = open();
        receiver.retryAfter("120").answers(429);
        here.webhookService.queue(endpoint.id(), EVENT);

        here.sendWebhooks();

        assertThat(delivery().nextTry()).contains(here.clock.instant().plusSeconds(120));
    }

    @Test
    void redirectsAreNotFollowed() {
        OpenedEndpoint endpoint = open();
        receiver.answers(302);
        here.webhookService.queue(endpoint.id(), EVENT);

        here.sendWebhooks();

        assertThat(delivery().cause()).contains("HTTP 302");
    }

    @Test
    void aNewSecretSignsFromThenOn() {
        OpenedEndpoint endpoint = open();
        String renewed = here.webhookService.renewSecret(endpoint.id());
        here.webhookService.queue(endpoint.id(), EVENT);

        here.sendWebhooks();

        assertThat(receiver.received()).singleElement().satisfies(message -> assertThat(message.signature())
                .isEqualTo(signature(renewed, message))
                .isNotEqualTo(signature(endpoint.secret(), message)));
    }

    @Test
    void aSecretThatCannotBeOpenedDisablesItsEndpointAndSaysWhy() {
        OpenedEndpoint endpoint = open();
        here.webhookService.queue(endpoint.id(), EVENT);

        here.round.run(
                here.webhooks(GivenSettings.secretsWithKey("another key of the installation.")),
                Optional.of(endpoint.id()));

        assertThat(here.webhookService.get(endpoint.id()).cause().orElseThrow()).contains("sealed with another key");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void anAddressThatHasBecomePrivateIsNotSentTo() {
        OpenedEndpoint endpoint = open();
        here.webhookService.queue(endpoint.id(), EVENT);
        here.set("LMS_MODE", "production");

        here.sendWebhooks();

        assertThat(receiver.received()).isEmpty();
        assertThat(here.webhookService.get(endpoint.id()).cause().orElseThrow()).contains("private network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.215.14/", "https://10.0.0.1/", "ftp://example.org", "x"})
    void outsideOfADemonstrationPrivateAndPlainAddressesAreRefused(String url) {
        here.set("LMS_MODE", "production");

        assertThatThrownBy(() -> here.webhookService.open("Partner", url)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void oneEndpointThatIsAwayKeepsNoOtherWaiting() {
        OpenedEndpoint away = here.webhookService.open("Away", "http://localhost:1/");
        OpenedEndpoint endpoint = open();
        here.webhookService.queue(away.id(), EVENT);
        here.webhookService.queue(endpoint.id(), EVENT);

        here.sendWebhooks();

        assertThat(receiver.received()).hasSize(1);
        here.webhookService.close(away.id());
        assertThat(delivery().state()).isEqualTo(QueueState.SENT);
    }

    @Test
    void anEndpointThatSomebodyIsSendingToIsLeftToThem() {
        OpenedEndpoint endpoint = open();
        here.webhookService.queue(endpoint.id(), EVENT);
        here.webhookService.queue(endpoint.id(), new WebhookEvent("msg_2", "module.revised", "{}"));
        Lease lease = new Lease(UUID.randomUUID(), here.clock.instant().plus(Round.LEASE));
        here.transactions.call(
                () -> here.messages.queue().claim(lease, here.clock.instant(), 1, Optional.of(endpoint.id())));

        assertThat(here.messages.dueEndpoints(here.clock.instant())).isEmpty();
        here.clock.pass(Round.LEASE);
        assertThat(here.messages.dueEndpoints(here.clock.instant())).containsExactly(endpoint.id());
    }

    private OpenedEndpoint open() {
        return here.webhookService.open("Partner", receiver.url());
    }

    private Delivery delivery() {
        return here.onlyMessage().delivery();
    }

    private static String signature(String secret, Received message) {
        return new WebhookSecret(secret).sign(message.id(), Instant.ofEpochSecond(message.timestamp()), message.body());
    }
}
