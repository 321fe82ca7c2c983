package org.lmiinstitute.lms.curriculum.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.curriculum.ImportReport;

/** Takes in at each start what changed in the content folder. Problems are logged and stop nothing. */
@Singleton
@Startup
@DependsOn("IdentityStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class ContentAtStart {

    private static final Logger LOG = System.getLogger(ContentAtStart.class.getName());

    @Inject
    private ContentImporter importer;

    @Inject
    private Settings settings;

    @PostConstruct
    void importContent() {
        Path folder = settings.contentFolder();
        if (!Files.isDirectory(folder)) {
            LOG.log(Level.INFO, "There is no content folder {0}.", folder);
            return;
        }
        ImportReport report = importer.importAll(folder);
        Level level = report.isClean() && report.warnings().isEmpty() ? Level.INFO : Level.WARNING;
        report.lines().forEach(line -> LOG.log(level, "Content: " + line));
    }
}
