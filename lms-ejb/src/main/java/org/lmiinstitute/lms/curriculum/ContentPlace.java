package org.lmiinstitute.lms.curriculum;

/**
 * A line of a content file.
 *
 * @param file relative to the folder that holds the content folder: {@code content/modules/x/quiz.yaml}
 * @param line from 1
 */
public record ContentPlace(String file, int line) {

    public ContentPlace plusLines(int lines) {
        return new ContentPlace(file, line + lines);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
