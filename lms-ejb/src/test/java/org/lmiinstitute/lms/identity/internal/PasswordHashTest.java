package org.lmiinstitute.lms.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Ids;

class PasswordHashTest {
    private final PasswordHash passwords = new PasswordHash(new Ids());

    @Test
    void aHashMatchesItsPasswordAndNoOther() {
        String hash = passwords.of("three boxes, not two");
        assertThat(passwords.matches("three boxes, not two", hash)).isTrue();
        assertThat(passwords.matches("three boxes, not twO", hash)).isFalse();
        assertThat(hash).startsWith("pbkdf2-sha512$210000$").doesNotContain("boxes");
    }

    @Test
    void theSamePasswordGivesAnotherHashEachTime() {
        assertThat(passwords.of("same")).isNotEqualTo(passwords.of("same"));
    }

    @Test
    void nobodysHashMatchesNothing() {
        assertThat(passwords.matches("", passwords.ofNobody())).isFalse();
    }
}
