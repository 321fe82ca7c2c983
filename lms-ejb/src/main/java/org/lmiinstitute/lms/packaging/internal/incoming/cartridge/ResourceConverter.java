package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.lmiinstitute.lms.packaging.internal.incoming.SafeXml;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.Unread;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.HtmlSource;
import org.lmiinstitute.lms.packaging.internal.incoming.content.LessonBody;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.PlainLine;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.NearFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.KnownBanks;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.Qti12File;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QtiElement;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.ReadQuestion;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.ReadTest;

/** Turns one resource after the other into an activity of one module. */
final class ResourceConverter {

    private static final int WORDS_A_MINUTE = 180;
    private static final String TOO_MUCH =
            "the pages before it have as much text as is taken of one package; import it in several parts";

    private final SourceFiles files;
    private final ModuleFiles module;
    private final Wording wording;
    private final KnownBanks banks;

    ResourceConverter(SourceFiles files, ModuleFiles module, Wording wording, KnownBanks banks) {
        this.files = files;
        this.module = module;
        this.wording = wording;
        this.banks = banks;
    }

    /**
     * Converts.
     *
     * @param title that the outline has for it
     */
    Converted convert(ImsResource resource, String title) throws IOException {
        boolean isTest = ResourceKind.of(resource) == ResourceKind.TEST;
        Optional<SourceFile> file =
                isTest ? TestFile.of(resource, files) : resource.main().flatMap(files::find);
        if (file.isEmpty()) {
            return Converted.left("the package has no file " + resource.main().orElse("for it"));
        }
        try {
            return switch (ResourceKind.of(resource)) {
                case PAGE -> page(resource, file.get(), title);
                case FILE -> download(file.get(), title);
                case TOPIC -> topic(file.get(), title);
                case ASSIGNMENT -> assignment(file.get(), title);
                case TEST -> test(file.get(), title);
                default -> Converted.left("resources of type " + resource.type() + " are settings of another system");
            };
        } catch (RuntimeException failure) {
            return unread(file.get(), isTest, Unread.why(file.get().path(), failure));
        }
    }

    private Converted unread(SourceFile file, boolean isTest, String why) throws IOException {
        return Converted.left(why, isTest ? ReadQuestion.unread(files, file.path(), why) : List.of());
    }

    private Converted page(ImsResource resource, SourceFile file, String title) throws IOException {
        if (module.room().isFull()) {
            return Converted.left(TOO_MUCH);
        }
        Optional<Document> page = HtmlSource.read(file);
        if (page.isEmpty()) {
            return Converted.left("the page is too long, or has too many tags, to be one");
        }
        return lesson(
                page.get(),
                file.path(),
                title,
                AssignmentSettings.of(resource, files).rest());
    }

    private Converted lesson(Document page, String path, String title, Remarks remarks) {
        PageSurroundings surroundings = new PageSurroundings(files, path, module);
        String text = LessonBody.of(page, title, surroundings, wording, remarks);
        return lesson(text, page.text(), title, remarks);
    }

    private Converted lesson(String text, String words, String title, Remarks remarks) {
        if (text.isBlank()) {
            return Converted.left("the page shows nothing that could be taken over"
                    + (remarks.isEmpty() ? "" : " (" + remarks.sentence() + ")"));
        }
        return module.room().takes(text.length())
                ? Converted.as(new Activity.Lesson(title, minutes(words), text), remarks)
                : Converted.left(TOO_MUCH);
    }

    static int minutes(String text) {
        return 1 + Math.min(600, text.split("\\s+").length / WORDS_A_MINUTE);
    }

    private Converted download(SourceFile file, String title) throws IOException {
        Optional<String> path = module.carry(file);
        if (path.isEmpty()) {
            return Converted.left("learners get no files of this kind here");
        }
        return Converted.as(new Activity.Lesson(title, 1, LessonBody.downloadOf(path.get(), title)), new Remarks());
    }

    private Converted topic(SourceFile file, String title) throws IOException {
        Remarks remarks = new Remarks();
        remarks.note("a discussion became a lesson with its text; nobody answers here");
        return text(new TextResource(root(file)), file.path(), title, remarks);
    }

    private Converted assignment(SourceFile file, String title) throws IOException {
        TextResource assignment = new TextResource(root(file));
        Remarks remarks = new Remarks();
        remarks.note(AssignmentSettings.NO_ASSIGNMENTS);
        assignment.nameRest(remarks);
        return text(assignment, file.path(), title, remarks);
    }

    /** The text, and below it the files that belong to it. */
    private Converted text(TextResource holder, String path, String title, Remarks remarks) {
        Document page = holder.page();
        PageSurroundings surroundings = new PageSurroundings(files, path, module);
        List<String> blocks = new ArrayList<>();
        blocks.add(LessonBody.of(page, title, surroundings, wording, remarks));
        for (String attachment : holder.attachments()) {
            Optional<String> given = surroundings.carry(attachment);
            given.ifPresentOrElse(
                    carried -> blocks.add(LessonBody.downloadOf(carried, "")),
                    () -> remarks.note("an attachment is not given out: " + PlainLine.shortened(attachment)));
        }
        blocks.removeIf(String::isBlank);
        return lesson(String.join("\n\n", blocks), page.text(), title, remarks);
    }

    private Converted test(SourceFile file, String title) throws IOException {
        List<ReadTest> tests = Qti12File.read(root(file), new NearFiles(files, file.path()), wording);
        if (tests.isEmpty()) {
            return Converted.left("there is no test in the file");
        }
        Remarks remarks = new Remarks();
        List<ReadQuestion> questions = new ArrayList<>();
        List<Activity> quizzes = new ArrayList<>();
        for (ReadTest test : tests) {
            questions.addAll(test.questions());
            quizzes.addAll(test.quizzes(title, banks));
            remarks.addAll(test.remarks());
        }
        String why = quizzes.isEmpty() ? "none of its questions could be taken over" : "";
        return new Converted(quizzes, why, remarks, questions);
    }

    static QtiElement root(SourceFile file) throws IOException {
        return new QtiElement(SafeXml.parse(file).getDocumentElement());
    }

    /** How the resource calls itself, for what the outline has no title for. */
    String ownTitle(ImsResource resource) throws IOException {
        Optional<SourceFile> file = resource.main().flatMap(files::find);
        if (file.isEmpty() || ResourceKind.of(resource) == ResourceKind.FILE) {
            return resource.label();
        }
        try {
            String title = ResourceKind.of(resource) == ResourceKind.PAGE
                    ? pageTitle(resource, file.get())
                    : titleOf(root(file.get()));
            return title.isBlank() ? resource.label() : title.strip();
        } catch (RuntimeException failure) {
            Unread.why(file.get().path(), failure);
            return resource.label();
        }
    }

    private String pageTitle(ImsResource resource, SourceFile file) throws IOException {
        Optional<String> assignment = AssignmentSettings.of(resource, files).title();
        return assignment.isPresent()
                ? assignment.get()
                : HtmlSource.read(file).map(Document::title).orElse("");
    }

    private static String titleOf(QtiElement root) {
        return root.first("title")
                .map(QtiElement::text)
                .or(() -> root.first("assessment").flatMap(assessment -> assessment.attribute("title")))
                .orElse("");
    }
}
