package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.internal.document.DocumentContext;
import org.lmiinstitute.lms.curriculum.internal.document.QuestionWriter;

/** Checks question banks and writes their ids. Nothing is stored of a bank itself: its questions stand in the modules that draw them. */
@ApplicationScoped
public class BankReader implements ContentReader {

    private IdBase idBase;

    protected BankReader() {}

    @Inject
    public BankReader(IdBase idBase) {
        this.idBase = idBase;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.BANK;
    }

    @Override
    public Runnable read(ContentItem item) {
        item.main().id();
        DocumentContext context = new DocumentContext(
                FolderItem.filesOf(item), idBase, item.main().text("language"));
        int questions = new QuestionWriter(context)
                .writeAll(item.main().list("questions"))
                .size();
        return () -> item.outcome(questions + " questions");
    }
}
