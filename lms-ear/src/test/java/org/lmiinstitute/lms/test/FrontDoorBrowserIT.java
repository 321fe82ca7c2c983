package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontDoorBrowserIT {

    @Test
    void anybodyMayLookAtTheFrontPage() {
        try (var visitor = Visitor.atDesk(Installation.shared())) {
            assertThat(visitor.open("/").status()).isEqualTo(200);
            visitor.assertAccessible();
        }
    }
}
