package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.packaging.internal.CartridgeFolder.Item;

/**
 * One module in a cartridge: its folder, and the resources that lie in a directory of its own. Ids and paths follow from permanent
 * ids, so that a newer cartridge replaces the parts of an older one in systems that know how to.
 */
final class CartridgeModule {

    private final PackagedModule module;
    private final CartridgeVersion version;
    private final CartridgeTexts texts;
    private final List<Item> items = new ArrayList<>();
    private final List<CartridgeResource> resources = new ArrayList<>();

    private CartridgeModule(PackagedModule module, CartridgeVersion version) {
        this.module = module;
        this.version = version;
        this.texts = CartridgeTexts.of(module.language());
    }

    static CartridgeModule of(PackagedModule module, PackageContent content, CartridgeVersion version) {
        CartridgeModule parts = new CartridgeModule(module, version);
        module.activities().forEach(parts::activity);
        parts.about(content);
        parts.original();
        return parts;
    }

    CartridgeFolder folder() {
        return new CartridgeFolder("MODULE-FOLDER-" + module.id(), module.title(), items);
    }

    List<CartridgeResource> resources() {
        return List.copyOf(resources);
    }

    private void activity(JsonNode activity) {
        switch (ActivityKind.of(Json.text(activity, "kind"))) {
            case LESSON -> lesson(activity);
            case VIDEO -> page(activity, html -> new VideoHtml(html, texts, "h2").write(activity));
            case DATA_EXERCISE -> exercise(activity);
            case QUIZ -> assessment("QUIZ-", Json.text(activity, "title"), activity);
            case EXTERNAL_PACKAGE -> throw new IllegalStateException("Editions lets none through");
        }
    }

    private void lesson(JsonNode lesson) {
        page(lesson, html -> new LessonHtml(html, texts, module.key()).write(lesson));
        lesson.path("blocks").forEach(this::data);
    }

    private void exercise(JsonNode exercise) {
        String questions = texts.say("item.questions", Json.text(exercise, "title"));
        page(exercise, html -> {
            new ExerciseHtml(html, texts).write(exercise);
            html.leaf("p", texts.say("exercise.elsewhere", questions));
        });
        data(exercise);
        assessment("QUESTIONS-", questions, exercise);
    }

    private void page(JsonNode activity, Consumer<XmlText> body) {
        String id = "PAGE-" + Json.text(activity, "id");
        String path = directory() + Json.text(activity, "kind") + "-" + Json.text(activity, "short") + ".html";
        String title = Json.text(activity, "title");
        show(title, CartridgePage.of(id, path, title, module.language(), body));
    }

    /** The files beside the page of a data exercise. */
    private void data(JsonNode exercise) {
        if (exercise.path("table").isObject()) {
            file("TABLE-", exercise, DataTable.fileName(exercise), DataTable.csv(exercise.path("table")));
        }
        if (exercise.path("chart").isObject()) {
            String drawing = ChartSvg.of(exercise.path("chart"), texts.locale());
            file("CHART-", exercise, ChartSvg.fileName(exercise), drawing);
        }
    }

    private void file(String prefix, JsonNode exercise, String name, String text) {
        String id = prefix + Json.text(exercise, "id");
        resources.add(CartridgeResource.file(id, PackageEntry.text(directory() + name, text)));
    }

    private void assessment(String prefix, String title, JsonNode activity) {
        String id = prefix + Json.text(activity, "id");
        String path = directory() + "questions-" + Json.text(activity, "short") + ".xml";
        QtiAssessment assessment = QtiAssessment.of(id, title, activity, module.key());
        String text = new QtiDocument(version, texts).assessment(assessment);
        show(title, CartridgeResource.text(id, version.assessmentType(), path, text));
    }

    private void about(PackageContent content) {
        String title = texts.say("item.about");
        AboutHtml about = new AboutHtml(module, content.identity().terms().attribution(), texts);
        show(
                title,
                CartridgePage.of(
                        "ABOUT-" + module.id(), directory() + "about.html", title, module.language(), about::write));
    }

    /** Leads to the module's page at the institute, where newer revisions show. */
    private void original() {
        String title = texts.say("item.original");
        XmlText xml = new XmlText();
        xml.open(
                "webLink",
                "xmlns",
                version.linkNamespace(),
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                version.linkSchemas());
        xml.leaf("title", title).empty("url", "href", module.iri(), "target", "_blank");
        String path = directory() + "original.xml";
        show(title, CartridgeResource.text("ORIGINAL-" + module.id(), version.linkType(), path, xml.finish()));
    }

    private void show(String title, CartridgeResource resource) {
        items.add(new Item("ITEM-" + resource.id(), title, resource.id()));
        resources.add(resource);
    }

    private String directory() {
        return "module-" + module.id() + "/";
    }
}
