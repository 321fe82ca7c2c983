package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.internal.incoming.NativeContent;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/** Modules and banks that were read, until they are written. */
public final class ContentDraft implements NativeContent {

    private final Slugs moduleSlugs = new Slugs();
    private final Slugs bankSlugs = new Slugs();
    private final List<ModuleText> modules = new ArrayList<>();
    private final List<BankText> banks = new ArrayList<>();

    /** A slug for a module that no other of this package has. */
    public String moduleSlug(String title) {
        return moduleSlugs.of(title, "module");
    }

    public void add(ModuleText module) {
        modules.add(module);
    }

    /**
     * Adds a bank; a very long one becomes several.
     *
     * @return the folders that it will be written to
     */
    public List<String> addBank(String title, String language, List<Question> questions) {
        List<BankText> added = QuestionParts.of(questions).stream()
                .map(part -> new BankText(bankSlugs.of(title, "questions"), title, language, part))
                .toList();
        banks.addAll(added);
        return added.stream().map(BankText::slug).toList();
    }

    @Override
    public ContentDraft on(ImportTerms terms) {
        ContentDraft draft = new ContentDraft();
        draft.banks.addAll(banks);
        modules.forEach(module -> draft.add(module.on(terms)));
        return draft;
    }

    @Override
    public boolean isEmpty() {
        return modules.isEmpty() && banks.isEmpty();
    }

    @Override
    public List<ModuleText> modules() {
        return List.copyOf(modules);
    }

    public List<BankText> banks() {
        return List.copyOf(banks);
    }

    @Override
    public void write(Path folder, SourceFiles files) throws IOException {
        ContentFolder written = new ContentFolder(folder);
        for (BankText bank : banks) {
            written.write(bank, files);
        }
        for (ModuleText module : modules) {
            written.write(module, files);
        }
    }
}
