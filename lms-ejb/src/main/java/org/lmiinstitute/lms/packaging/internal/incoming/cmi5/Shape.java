package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What may stand in each kind of element of a course structure: the rules that section 14 puts into a schema. */
enum Shape {
    STRUCTURE("14.0", Set.of(), Set.of(), true, true),
    COURSE("13.1.1", Set.of("id"), Set.of(), true, true),
    OBJECTIVES("13.1.3", Set.of(), Set.of(), true, true),
    OBJECTIVE("13.1.3", Set.of("id"), Set.of(), false, false),
    BLOCK("13.1.2", Set.of("id"), Set.of(), true, true),
    UNIT("13.1.4", Set.of("id"), Set.of("moveOn", "masteryScore", "launchMethod", "activityType"), true, true),
    REFERENCES("13.1", Set.of(), Set.of(), true, true),
    REFERENCE("13.1", Set.of(), Set.of("idref"), false, false),
    TEXTS("13.1", Set.of(), Set.of(), true, true),
    TEXT("13.1", Set.of(), Set.of("lang"), true, false),
    URL("13.1.4", Set.of(), Set.of(), false, false),
    FREE("13.1.4", Set.of(), Set.of(), true, false);

    static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    private final String clause;
    private final Set<String> required;
    private final Set<String> optional;
    private final boolean foreignAttributes;
    private final boolean extensible;

    Shape(String clause, Set<String> required, Set<String> optional, boolean foreignAttributes, boolean extensible) {
        this.clause = clause;
        this.required = required;
        this.optional = optional;
        this.foreignAttributes = foreignAttributes;
        this.extensible = extensible;
    }

    /**
     * A place in the order of an element's children.
     *
     * @param elements the names that may stand there, each with its shape
     * @param required whether one must
     * @param repeated whether several may
     */
    record Part(Map<String, Shape> elements, boolean required, boolean repeated) {

        static Part one(String name, Shape shape) {
            return new Part(Map.of(name, shape), true, false);
        }

        static Part perhaps(String name, Shape shape) {
            return new Part(Map.of(name, shape), false, false);
        }

        static Part some(Map<String, Shape> elements) {
            return new Part(elements, true, true);
        }

        String names() {
            return elements.keySet().stream().sorted().collect(Collectors.joining(" or "));
        }
    }

    /** In the order in which they must come. */
    List<Part> parts() {
        return switch (this) {
            case STRUCTURE -> List.of(Part.one("course", COURSE), Part.perhaps("objectives", OBJECTIVES), members());
            case COURSE, OBJECTIVE -> List.of(Part.one("title", TEXTS), Part.one("description", TEXTS));
            case OBJECTIVES -> List.of(Part.some(Map.of("objective", OBJECTIVE)));
            case BLOCK ->
                List.of(
                        Part.one("title", TEXTS),
                        Part.one("description", TEXTS),
                        Part.perhaps("objectives", REFERENCES),
                        members());
            case UNIT ->
                List.of(
                        Part.one("title", TEXTS),
                        Part.one("description", TEXTS),
                        Part.perhaps("objectives", REFERENCES),
                        Part.one("url", URL),
                        Part.perhaps("launchParameters", FREE),
                        Part.perhaps("entitlementKey", FREE));
            case REFERENCES -> List.of(Part.some(Map.of("objective", REFERENCE)));
            case TEXTS -> List.of(Part.some(Map.of("langstring", TEXT)));
            case REFERENCE, TEXT, URL, FREE -> List.of();
        };
    }

    private static Part members() {
        return Part.some(Map.of("au", UNIT, "block", BLOCK));
    }

    /** Where the specification says what must be in it. */
    String clause() {
        return clause;
    }

    Set<String> requiredAttributes() {
        return required;
    }

    boolean knowsAttribute(String name) {
        return required.contains(name) || optional.contains(name);
    }

    boolean takesForeignAttributes() {
        return foreignAttributes;
    }

    /** Whether elements of vendors may follow its own. */
    boolean isExtensible() {
        return extensible;
    }

    boolean holdsText() {
        return this == TEXT || this == URL || this == FREE;
    }

    /** An objective's two parts alone come in any order. */
    boolean isOrdered() {
        return this != OBJECTIVE;
    }

    /** Whatever markup it holds is its author's own. */
    boolean isFree() {
        return this == FREE;
    }
}
