package org.lmiinstitute.lms.curriculum;

import java.util.UUID;

/** The text that nodes were read from: it knows where they stand, and takes the ids that they lack. */
public interface ContentSource {

    ContentPlace place(int line);

    /** The line on which the text of a scalar begins. */
    int textLine(ContentNode scalar);

    /** Puts a new id into a mapping, under this key. */
    UUID writeNewId(ContentNode mapping, String key);
}
