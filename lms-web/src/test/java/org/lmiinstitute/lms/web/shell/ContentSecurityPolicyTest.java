package org.lmiinstitute.lms.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {
    private final String forPublicPages = ContentSecurityPolicy.forPublicPages("abc");

    @Test
    void scriptsRunFromOurselvesOrWithTheNonceAndNeverInline() {
        assertThat(directive(forPublicPages, "script-src")).isEqualTo("script-src 'self' 'nonce-abc'");
    }

    @Test
    void publicPagesHaveNoInlineStyles() {
        assertThat(forPublicPages).doesNotContain("unsafe");
    }

    @Test
    void nobodyFramesUsAndNoPluginsOrForeignBasesOrFormsAreAllowed() {
        assertThat(forPublicPages)
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'");
    }

    @Test
    void theWorkingPolicyEndsWhereThePrimeFacesNonceIsAppended() {
        String policy = new ContentSecurityPolicy().getForWorkingPages();
        assertThat(policy).endsWith("script-src 'self'");
        assertThat(directive(policy, "script-src")).doesNotContain("unsafe");
    }

    private static String directive(String policy, String name) {
        return Arrays.stream(policy.split("; "))
                .filter(part -> part.startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
