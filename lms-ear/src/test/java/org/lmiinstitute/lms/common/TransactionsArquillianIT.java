package org.lmiinstitute.lms.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.fixture.WithoutTransaction;

/** Transactions in the real server, where services begin them that have none themselves. */
@ArquillianTest
class TransactionsArquillianIT {

    private static final String ADD = "insert into lrs_store (id, organization_id, created_at) values (?, ?, now(6))";

    @Resource(lookup = "jdbc/lms")
    private DataSource database;

    @Inject
    private WithoutTransaction service;

    @Test
    void whatAServiceWithoutATransactionDoesInOneIsUndoneAsAWhole() throws SQLException {
        UUID first = UUID.randomUUID();

        assertThatThrownBy(() -> service.run(() -> {
                    add(first);
                    throw new NotAllowedException("no further");
                }))
                // the container of the test's own bean does not know what is an exception of the application
                .hasRootCauseInstanceOf(NotAllowedException.class);

        assertThat(isThere(first)).isFalse();
    }

    @Test
    void nobodySeesAnyOfItBeforeItsEnd() throws SQLException {
        UUID first = UUID.randomUUID();

        service.run(() -> {
            add(first);
            // a transaction of its own, which must not see the outer one's row
            service.run(() -> assertThat(isThere(first)).isFalse());
        });

        assertThat(isThere(first)).isTrue();
    }

    private void add(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setBytes(1, UuidBytes.of(id));
            add.setBytes(2, UuidBytes.of(UUID.randomUUID()));
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isThere(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement("select 1 from lrs_store where id = ?")) {
            find.setBytes(1, UuidBytes.of(id));
            try (ResultSet row = find.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
