package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DatabaseArquillianIT {

    @Resource(lookup = "jdbc/lms")
    private DataSource database;

    @Test
    void theApplicationSpeaksUtcAndSeesWhatIsCommitted() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT @@session.time_zone, @@session.transaction_isolation")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("+00:00");
            assertThat(row.getString(2)).isEqualTo("READ-COMMITTED");
        }
    }
}
