package org.lmiinstitute.lms.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a real database with every migration applied; its methods and constructor may take a
 * {@link TestDatabase} or a {@code javax.sql.DataSource}.
 *
 * <p>The database is an embedded MariaDB, one per test run, or a schema of its own on the server that
 * {@code LMS_TEST_DB_URL} names. Tests share it: each makes its own ids and never counts the rows of others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseExtension.class)
public @interface WithDatabase {}
