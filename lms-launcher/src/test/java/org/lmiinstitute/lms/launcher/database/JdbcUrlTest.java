package org.lmiinstitute.lms.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.launcher.LaunchFailure;

class JdbcUrlTest {

    @Test
    void anAddressIsCompletedWithHowTheApplicationTalks() {
        assertThat(JdbcUrl.parse("jdbc:mysql://db.example.org:3306/lms").complete())
                .startsWith("jdbc:mysql://db.example.org:3306/lms?")
                .contains("connectionTimeZone=UTC", "cachePrepStmts=true", "READ-COMMITTED")
                .doesNotContain("sslMode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:3399", "[::1]:3306"})
    void onThisMachineTheHandshakeNeedsNoCertificate(String server) {
        assertThat(JdbcUrl.parse("jdbc:mysql://" + server + "/lms").complete())
                .contains("sslMode=DISABLED", "allowPublicKeyRetrieval=true");
    }

    @Test
    void whatTheAddressSaysWins() {
        assertThat(JdbcUrl.parse("jdbc:mysql://localhost/lms?sslMode=REQUIRED&connectTimeout=1")
                        .complete())
                .contains("sslMode=REQUIRED", "connectTimeout=1")
                .doesNotContain("DISABLED", "10000");
    }

    @Test
    void userAndPasswordMayStandInTheAddressAndDoNotStayThere() {
        var url = JdbcUrl.parse("jdbc:mariadb://localhost/lms?user=root&password=p");

        assertThat(url.userOr("other")).isEqualTo("root");
        assertThat(url.passwordOr("other")).isEqualTo("p");
        assertThat(url.complete()).startsWith("jdbc:mysql:").doesNotContain("user=", "password=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "jdbc:postgresql://localhost/lms", "jdbc:mysql://localhost", "jdbc:mysql:///lms"
            })
    void whatIsNoAddressOfADatabaseIsRefused(String text) {
        assertThatThrownBy(() -> JdbcUrl.parse(text))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("jdbc:mysql://host:port/database");
    }
}
