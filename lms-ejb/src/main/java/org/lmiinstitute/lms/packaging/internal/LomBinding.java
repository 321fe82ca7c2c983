package org.lmiinstitute.lms.packaging.internal;

/**
 * How a binding of LOM to XML writes elements. They are named as in IEEE 1484.12.1, values of a vocabulary too; they come in an order
 * that all bindings take.
 */
abstract class LomBinding {

    private final XmlText xml;
    private final String prefix;

    LomBinding(XmlText xml, String prefix) {
        this.xml = xml;
        this.prefix = prefix;
    }

    /** Opens the record, declaring its namespace where the file has not. */
    abstract LomBinding begin();

    /** What the standard calls {@code name}, in this binding. */
    abstract String element(String name);

    /** What the standard calls {@code value}, in this binding's vocabulary. */
    abstract String term(String value);

    abstract LomBinding identifier(String iri);

    /** By which standard the record is made. */
    abstract LomBinding schema();

    /** From the package's root. */
    abstract LomBinding location(String path);

    abstract LomBinding duration(String name, String iso);

    abstract LomBinding localized(String name, String text, String language);

    abstract LomBinding unlocalized(String name, String text);

    /** A value of LOM's own vocabulary. */
    final LomBinding choice(String name, String value) {
        open(name);
        source("LOMv1.0", term(value));
        return close();
    }

    abstract void source(String vocabulary, String value);

    final LomBinding open(String name, String... attributes) {
        xml.open(prefix + element(name), attributes);
        return this;
    }

    final LomBinding text(String name, String text, String... attributes) {
        xml.leaf(prefix + element(name), text, attributes);
        return this;
    }

    final LomBinding close() {
        xml.close();
        return this;
    }
}
