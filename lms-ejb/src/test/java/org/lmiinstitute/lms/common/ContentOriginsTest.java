package org.lmiinstitute.lms.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentOriginsTest {

    private static final UUID ONE = UUID.fromString("0190b6c0-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0190b6c0-0000-7000-8000-000000000002");

    private final ContentOrigins each = new ContentOrigins("https://{package}.content.example.org");
    private final ContentOrigins shared = new ContentOrigins("http://learn.example.org:8081");

    @Test
    void eachPackageHasTheHostThatItsIdNames() {
        assertThat(each.of(ONE)).isEqualTo("https://0190b6c0-0000-7000-8000-000000000001.content.example.org");
        assertThat(each.source()).isEqualTo("https://*.content.example.org");
    }

    @Test
    void aPackageIsFoundAtItsOwnHostOnly() {
        assertThat(each.isHostOf(ONE, ONE + ".content.example.org")).isTrue();
        assertThat(each.isHostOf(ONE, ONE + ".CONTENT.example.org")).isTrue();
        assertThat(each.isHostOf(ONE, OTHER + ".content.example.org")).isFalse();
        assertThat(each.isHostOf(ONE, "content.example.org")).isFalse();
        assertThat(each.isHostOf(ONE, ONE + ".content.example.org.evil.example"))
                .isFalse();
    }

    @Test
    void oneOriginForAllIsToldByItsPort() {
        assertThat(shared.of(ONE)).isEqualTo(shared.of(OTHER)).isEqualTo(shared.source());
        assertThat(shared.isHostOf(ONE, "10.0.0.7")).isTrue();
    }
}
