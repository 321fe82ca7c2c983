package org.lmiinstitute.lms.packaging.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lmiinstitute.lms.media.MediaTypes;

/**
 * What IEEE 1484.12.1 (LOM) says of a package, the same in each of its XML bindings. The elements that the SCORM 1.2 Content
 * Aggregation Model (2.2.4) marks mandatory for a SCO are all there.
 */
final class LearningObjectMetadata {

    /** Of the player's own files; those of content are on the list of {@link MediaTypes}. */
    private static final Map<String, String> PLAYER_TYPES = Map.of(
            "html", "text/html",
            "css", "text/css",
            "js", "text/javascript",
            "json", "application/json",
            "woff2", "font/woff2");

    private final LomBinding lom;
    private final PackageContent content;
    private final PackageAbout about;

    private LearningObjectMetadata(LomBinding lom, PackageContent content) {
        this.lom = lom;
        this.content = content;
        this.about = content.about();
    }

    static void write(LomBinding lom, PackageContent content) {
        LearningObjectMetadata metadata = new LearningObjectMetadata(lom, content);
        lom.begin();
        metadata.general();
        metadata.lifeCycle();
        lom.open("metaMetadata").schema().close();
        metadata.technical();
        metadata.educational();
        metadata.rights();
        metadata.classification();
        lom.close();
    }

    private void general() {
        lom.open("general").localized("title", about.title(), about.language());
        lom.identifier(about.iri()).text("language", about.language());
        lom.localized("description", about.description(), about.language());
        keywords();
        lom.close();
    }

    private void lifeCycle() {
        lom.open("lifeCycle")
                .unlocalized("version", about.revision())
                .choice("status", "final")
                .close();
    }

    private void technical() {
        lom.open("technical");
        TreeSet<String> formats = new TreeSet<>();
        content.launched().all().forEach(file -> formats.add(mediaType(file.extension())));
        formats.forEach(format -> lom.text("format", format));
        lom.location(content.modules().get(0).startPage()).close();
    }

    /** Without parameters, as the bindings want it. */
    private static String mediaType(String extension) {
        return Optional.ofNullable(PLAYER_TYPES.get(extension))
                .or(() -> MediaTypes.find(extension))
                .map(type -> type.replaceFirst(";.*", ""))
                .orElse("application/octet-stream");
    }

    private void educational() {
        lom.open("educational").choice("context", "training");
        if (about.minutes() > 0) {
            lom.duration("typicalLearningTime", "PT" + about.minutes() + "M");
        }
        lom.text("language", about.language()).close();
    }

    private void rights() {
        lom.open("rights")
                .choice("cost", "no")
                .choice("copyrightAndOtherRestrictions", "yes")
                .localized("description", (about.licence() + " " + about.source()).strip(), about.language())
                .close();
    }

    private void classification() {
        lom.open("classification")
                .choice("purpose", "educational objective")
                .localized("description", about.description(), about.language());
        keywords();
        lom.close();
    }

    private void keywords() {
        lom.localized("keyword", "labor market information", "en");
        about.topics().forEach(topic -> lom.localized("keyword", topic, about.language()));
    }
}
