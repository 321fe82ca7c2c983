package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.Unread;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ContentDraft;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleDefaults;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.NearFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.KnownBank;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.KnownBanks;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.Qti12File;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.ReadQuestion;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.ReadTest;

/** The question banks of a cartridge. */
record CartridgeBanks(CartridgeReport report, ContentDraft draft, ModuleDefaults defaults, KnownBanks known) {

    /** Writes all of them, so that tests can draw from them. */
    void read() throws IOException {
        for (ImsResource resource : report.manifest().resources()) {
            if (ResourceKind.of(resource) == ResourceKind.BANK && !report.isTold(resource)) {
                read(resource);
            }
        }
    }

    private void read(ImsResource resource) throws IOException {
        Optional<SourceFile> file = resource.main().flatMap(report.files()::find);
        if (file.isEmpty()) {
            report.tell(
                    resource,
                    resource.label(),
                    Converted.left("the package has no file " + resource.main().orElse("for it")));
            return;
        }
        try {
            List<ReadTest> read = Qti12File.read(
                    ResourceConverter.root(file.get()),
                    new NearFiles(report.files(), file.get().path()),
                    defaults.wording());
            Remarks remarks = new Remarks();
            List<ReadQuestion> questions = new ArrayList<>();
            for (ReadTest bank : read) {
                questions.addAll(bank.questions());
                remarks.addAll(bank.remarks());
                List<String> names = read.size() == 1
                        ? List.of(
                                bank.ident(),
                                resource.id(),
                                SourceFile.stem(file.get().path()))
                        : List.of(bank.ident());
                write(bank, names, remarks);
            }
            boolean isIn = read.stream().anyMatch(bank -> !bank.taken().isEmpty());
            String why = isIn ? "" : "none of its questions could be taken over";
            report.tell(resource, resource.label(), new Converted(List.of(), why, remarks, questions));
        } catch (RuntimeException failure) {
            leave(resource, file.get(), Unread.why(file.get().path(), failure));
        }
    }

    private void leave(ImsResource resource, SourceFile file, String why) throws IOException {
        List<ReadQuestion> questions = ReadQuestion.unread(report.files(), file.path(), why);
        report.tell(resource, resource.label(), Converted.left(why, questions));
    }

    private void write(ReadTest bank, List<String> names, Remarks remarks) {
        if (bank.taken().isEmpty()) {
            return;
        }
        if (bank.title().isEmpty()) {
            remarks.note("the bank had no title and is called by the cartridge's");
        }
        String title = bank.title().isEmpty() ? defaults.title() : bank.title();
        List<String> folders = draft.addBank(title, defaults.language(), bank.taken());
        known.add(names, new KnownBank(title, folders, bank.taken()), bank);
    }
}
