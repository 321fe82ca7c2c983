package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Something of a module that a report accounts for.
 *
 * @param kind of an activity, block or question as documents write it; of a file its extension; of a rule its name
 * @param id permanent; of a file its path, {@code media/<sha256>.<extension>}
 * @param label how people know it
 * @param activity title of the activity that it stands in; "" if it belongs to the whole module
 * @param json its node of the document without what stands in it; of a file missing
 * @param key of a question its key
 */
record ModuleItem(Level level, String kind, String id, String label, String activity, JsonNode json, JsonNode key) {

    static final String COMPLETION = "completion";
    static final String PASS_MARK = "pass-mark";
    static final String SAVED_STATE = "saved-state";

    /** The module as such. */
    static ModuleItem module(String id, String title, JsonNode head) {
        return new ModuleItem(Level.MODULE, "module", id, title, "", head, MissingNode.getInstance());
    }

    static ModuleItem rule(String kind, String id, String label, JsonNode json) {
        return new ModuleItem(Level.RULE, kind, id, label, "", json, MissingNode.getInstance());
    }

    static ModuleItem asset(String path, String activity) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        MissingNode none = MissingNode.getInstance();
        return new ModuleItem(Level.ASSET, extension, path, path, activity, none, none);
    }

    /** A question may have the id of the block that it stands in, so the level belongs to its name. */
    String name() {
        return level.code() + " " + kind + " " + id;
    }
}
