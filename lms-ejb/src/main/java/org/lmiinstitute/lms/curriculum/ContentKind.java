package org.lmiinstitute.lms.curriculum;

/**
 * A kind of content item: one folder with one main YAML file.
 *
 * @param name as reports say it: {@code module}; {@code content-schema/<name>.schema.json} checks the main file
 * @param folder where such items lie: {@code modules}
 * @param order items are imported by this number, then by name: what refers to something comes after it
 */
public record ContentKind(String name, String folder, int order) {

    public static final ContentKind BANK = new ContentKind("bank", "banks", 10);
    public static final ContentKind MODULE = new ContentKind("module", "modules", 20);
    public static final ContentKind COURSE = new ContentKind("course", "courses", 30);

    /** The name of the main file: {@code module.yaml}. */
    public String mainFile() {
        return name + ".yaml";
    }
}
