package org.lmiinstitute.lms.packaging.internal;

/** IEEE 1484.12.3, the binding of LOM that SCORM 2004 uses; cmi5 takes it as elements of another namespace. */
final class IeeeMetadata extends LomBinding {

    static final String NAMESPACE = "http://ltsc.ieee.org/xsd/LOM";

    private IeeeMetadata(XmlText xml) {
        super(xml, "lom:");
    }

    static LomBinding in(XmlText xml) {
        return new IeeeMetadata(xml);
    }

    @Override
    LomBinding begin() {
        return open("lom", "xmlns:lom", NAMESPACE);
    }

    @Override
    String element(String name) {
        return name;
    }

    @Override
    String term(String value) {
        return value;
    }

    @Override
    LomBinding identifier(String iri) {
        return open("identifier").text("catalog", "URI").text("entry", iri).close();
    }

    @Override
    LomBinding schema() {
        return text("metadataSchema", "LOMv1.0");
    }

    @Override
    LomBinding location(String path) {
        return text("location", path);
    }

    @Override
    LomBinding duration(String name, String iso) {
        return open(name).text("duration", iso).close();
    }

    @Override
    LomBinding localized(String name, String text, String language) {
        return open(name).text("string", text, "language", language).close();
    }

    @Override
    LomBinding unlocalized(String name, String text) {
        return open(name).text("string", text).close();
    }

    @Override
    void source(String vocabulary, String value) {
        text("source", vocabulary).text("value", value);
    }
}
