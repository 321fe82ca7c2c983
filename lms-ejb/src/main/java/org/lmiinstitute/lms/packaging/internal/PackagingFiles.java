package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.media.RestrictedFileOwner;

/** The restricted files of this feature: packages that were made, and the content files that came of imports. */
@ApplicationScoped
public class PackagingFiles implements RestrictedFileOwner {

    private static final String FIND = "select 1 from made_package where sha256 = ?"
            + " union all select 1 from content_import where content_hash = ? limit 1";

    private Database database;

    protected PackagingFiles() {}

    @Inject
    public PackagingFiles(Database database) {
        this.database = database;
    }

    @Override
    public boolean keeps(String sha256) {
        return !database.query(FIND, row -> true, sha256, sha256).isEmpty();
    }
}
