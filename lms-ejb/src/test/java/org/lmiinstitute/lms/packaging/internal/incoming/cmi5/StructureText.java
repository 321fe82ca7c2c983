package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

/** Writes course structures for tests: each part right, until a test puts something else in its place. */
final class StructureText {

    static final String BASE = "https://example.org/";
    static final String ABOUT = "<title><langstring lang=\"en\">Wages</langstring></title>"
            + "<description><langstring lang=\"en\">How wages are read</langstring></description>";
    static final String COURSE = "<course id=\"" + BASE + "course\">" + ABOUT + "</course>";

    private StructureText() {}

    static String structure(String... parts) {
        return "<courseStructure xmlns=\"" + Shape.NAMESPACE + "\" xmlns:v=\"https://vendor.example/v\">\n"
                + String.join("\n", parts) + "\n</courseStructure>";
    }

    /** A course of these members. */
    static String course(String... members) {
        return structure(COURSE, String.join("\n", members));
    }

    static String objective(String name) {
        return "<objective id=\"" + BASE + name + "\">" + ABOUT + "</objective>";
    }

    static String unit(String name) {
        return unitAt(name, BASE + "start.html");
    }

    static String unitAt(String name, String url) {
        return unit(name, "", ABOUT + "<url>" + url + "</url>");
    }

    /** A unit with attributes beside its id. */
    static String unitWith(String attributes) {
        return unit("au", attributes, ABOUT + "<url>" + BASE + "start.html</url>");
    }

    static String unit(String name, String attributes, String content) {
        return "<au id=\"" + BASE + name + "\" " + attributes + ">" + content + "</au>";
    }

    static String block(String name, String... members) {
        return "<block id=\"" + BASE + name + "\">" + ABOUT + String.join("\n", members) + "</block>";
    }
}
