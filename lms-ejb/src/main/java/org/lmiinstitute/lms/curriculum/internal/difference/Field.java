package org.lmiinstitute.lms.curriculum.internal.difference;

import java.util.List;
import org.lmiinstitute.lms.curriculum.ChangedPart;

/** A field of a document's node, which part of the thing it is, and how it is read. */
record Field(String name, ChangedPart part, Reading reading) {

    /** How the text of a field is shown. */
    enum Reading {
        VALUE,
        PERCENT,
        /** Compared by words. */
        WORDS,
        /** A list whose texts are compared by words. */
        LIST,
        /** Its words compared. */
        HTML
    }

    static final List<Field> OF_MODULE = List.of(
            new Field("title", ChangedPart.TITLE, Reading.WORDS),
            new Field("goal", ChangedPart.GOAL, Reading.WORDS),
            new Field("summary", ChangedPart.SUMMARY, Reading.WORDS),
            new Field("language", ChangedPart.LANGUAGE, Reading.VALUE),
            new Field("minutes", ChangedPart.MINUTES, Reading.VALUE),
            new Field("licence", ChangedPart.LICENCE, Reading.VALUE),
            new Field("source", ChangedPart.ATTRIBUTION, Reading.WORDS),
            new Field("signoffs", ChangedPart.SIGNOFFS, Reading.LIST));

    /** What activities have and what blocks have: a video or an exercise may stand as either. */
    static final List<Field> OF_CONTENT = List.of(
            new Field("kind", ChangedPart.KIND, Reading.VALUE),
            new Field("title", ChangedPart.TITLE, Reading.WORDS),
            new Field("minutes", ChangedPart.MINUTES, Reading.VALUE),
            new Field("tone", ChangedPart.TONE, Reading.VALUE),
            new Field("html", ChangedPart.TEXT, Reading.HTML),
            new Field("intro", ChangedPart.TEXT, Reading.HTML),
            new Field("description", ChangedPart.TEXT, Reading.HTML),
            new Field("passMark", ChangedPart.PASS_MARK, Reading.PERCENT),
            new Field("draw", ChangedPart.DRAW, Reading.VALUE),
            new Field("shuffle", ChangedPart.SHUFFLE, Reading.VALUE),
            new Field("watched", ChangedPart.WATCHED, Reading.PERCENT),
            new Field("alt", ChangedPart.ALT, Reading.WORDS),
            new Field("caption", ChangedPart.CAPTION, Reading.WORDS),
            new Field("credit", ChangedPart.CREDIT, Reading.WORDS),
            new Field("poster", ChangedPart.POSTER, Reading.VALUE),
            new Field("fileName", ChangedPart.FILE_NAME, Reading.VALUE),
            new Field("duration", ChangedPart.DURATION, Reading.VALUE));

    static final List<Field> OF_SOURCE = List.of(
            new Field("program", ChangedPart.SOURCE_PROGRAM, Reading.WORDS),
            new Field("publisher", ChangedPart.SOURCE_PUBLISHER, Reading.WORDS),
            new Field("table", ChangedPart.SOURCE_TABLE, Reading.WORDS),
            new Field("period", ChangedPart.SOURCE_PERIOD, Reading.VALUE),
            new Field("retrieved", ChangedPart.SOURCE_RETRIEVED, Reading.VALUE),
            new Field("note", ChangedPart.SOURCE_NOTE, Reading.WORDS));

    static final List<Field> OF_CHART = List.of(
            new Field("kind", ChangedPart.CHART, Reading.VALUE),
            new Field("title", ChangedPart.CHART, Reading.WORDS),
            new Field("unit", ChangedPart.CHART, Reading.VALUE),
            new Field("alt", ChangedPart.CHART_ALT, Reading.WORDS));

    static final List<Field> OF_QUESTION = List.of(
            new Field("kind", ChangedPart.KIND, Reading.VALUE),
            new Field("prompt", ChangedPart.PROMPT, Reading.HTML),
            new Field("unit", ChangedPart.UNIT, Reading.VALUE),
            new Field("decimals", ChangedPart.DECIMALS, Reading.VALUE),
            new Field("points", ChangedPart.POINTS, Reading.VALUE));
}
