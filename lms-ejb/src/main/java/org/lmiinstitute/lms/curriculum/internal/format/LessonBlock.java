package org.lmiinstitute.lms.curriculum.internal.format;

import java.util.Map;
import org.lmiinstitute.lms.curriculum.ContentPlace;

/**
 * A block of a lesson as it stands in the file.
 *
 * @param kind {@code text}, or the name of the directive
 * @param id what is written as its id, or "" if nothing is
 * @param attributes of the directive, without the id
 * @param place of the directive, or of the first line of text
 * @param bodyFrom offset of the first character of its body in the file
 * @param bodyTo offset behind its body
 * @param bodyLine number of the body's first line, from 1
 * @param idOffset where a missing id is to be written
 * @param idPattern what to write there, with {@code %s} for the id
 */
public record LessonBlock(
        String kind,
        String id,
        Map<String, String> attributes,
        ContentPlace place,
        int bodyFrom,
        int bodyTo,
        int bodyLine,
        int idOffset,
        String idPattern) {

    public static final String TEXT = "text";

    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
