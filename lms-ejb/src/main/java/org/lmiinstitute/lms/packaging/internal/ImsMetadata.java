package org.lmiinstitute.lms.packaging.internal;

import java.util.Locale;
import java.util.Map;

/** IMS Learning Resource Meta-data 1.2.1, which SCORM 1.2 uses: LOM as it was in 2001, with lower-case names. */
final class ImsMetadata extends LomBinding {

    static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

    /** Where the vocabulary of 2001 had other words. */
    private static final Map<String, String> TERMS = Map.of(
            "final", "Final",
            "training", "Continuous Formation",
            "educational objective", "Educational Objective");

    private ImsMetadata(XmlText xml) {
        super(xml, "imsmd:");
    }

    /** In a file that has declared the prefix {@code imsmd}. */
    static LomBinding in(XmlText xml) {
        return new ImsMetadata(xml);
    }

    @Override
    LomBinding begin() {
        return open("lom");
    }

    @Override
    String element(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    String term(String value) {
        return TERMS.getOrDefault(value, value);
    }

    @Override
    LomBinding identifier(String iri) {
        return open("catalogEntry")
                .text("catalog", "URI")
                .unlocalized("entry", iri)
                .close();
    }

    @Override
    LomBinding schema() {
        return text("metadataScheme", "ADL SCORM 1.2");
    }

    @Override
    LomBinding location(String path) {
        return text("location", path, "type", "URI");
    }

    @Override
    LomBinding duration(String name, String iso) {
        return open(name).text("dateTime", iso).close();
    }

    @Override
    LomBinding localized(String name, String text, String language) {
        return open(name).text("langString", text, "xml:lang", language).close();
    }

    @Override
    LomBinding unlocalized(String name, String text) {
        return localized(name, text, "x-none");
    }

    @Override
    void source(String vocabulary, String value) {
        unlocalized("source", vocabulary);
        unlocalized("value", value);
    }
}
