package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.media.RestrictedFileOwner;

/** The restricted files in which installed packages lie. */
@ApplicationScoped
public class PackageContents implements RestrictedFileOwner {

    private static final String FIND = "select 1 from external_package where content_hash = ? limit 1";

    private Database database;

    protected PackageContents() {}

    @Inject
    public PackageContents(Database database) {
        this.database = database;
    }

    @Override
    public boolean keeps(String sha256) {
        return !database.query(FIND, row -> true, sha256).isEmpty();
    }
}
