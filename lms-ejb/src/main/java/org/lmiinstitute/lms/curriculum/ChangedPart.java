package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which part of a thing changed. */
public enum ChangedPart {
    /** The thing as such: it was added, removed or moved. */
    WHOLE,
    TITLE,
    GOAL,
    SUMMARY,
    LANGUAGE,
    /** How long it takes. */
    MINUTES,
    LICENCE,
    /** The line that attributes the module. */
    ATTRIBUTION,
    /** What people found when they tried the module for accessibility. */
    SIGNOFFS,
    KIND,
    /** Words that learners read. */
    TEXT,
    /** Same words, other emphasis or links: shown as HTML. */
    MARKUP,
    TONE,
    /** The picture itself: shown as its path. */
    FIGURE,
    ALT,
    CAPTION,
    CREDIT,
    /** The film itself: shown as its path. */
    RECORDING,
    POSTER,
    /** Captions in the language that stands in {@link RevisionChange#at}. */
    CAPTIONS,
    CHAPTERS,
    TRANSCRIPT,
    /** In seconds. */
    DURATION,
    /** The share of a video that completes it. */
    WATCHED,
    /** A file to take along: shown as its path. */
    FILE,
    FILE_NAME,
    PASS_MARK,
    /** How many questions each learner gets. */
    DRAW,
    SHUFFLE,
    SOURCE_PROGRAM,
    SOURCE_PUBLISHER,
    SOURCE_TABLE,
    SOURCE_PERIOD,
    SOURCE_RETRIEVED,
    SOURCE_NOTE,
    /** The column that stands in {@link RevisionChange#at}. */
    COLUMN,
    /** The row that stands in {@link RevisionChange#at}. */
    ROW,
    /** A figure of a table: row and column stand in {@link RevisionChange#at}. */
    CELL,
    CHART,
    CHART_ALT,
    PROMPT,
    /** With how many sets of numbers a question may be asked. */
    VARIANTS,
    UNIT,
    DECIMALS,
    POINTS,
    /** The choice whose letter stands in {@link RevisionChange#at}. */
    CHOICE,
    /** What is right. Only who may see answer keys is told what it was and is. */
    KEY,
    /** What learners are told after they answered. Only who may see answer keys is told what it was and is. */
    FEEDBACK;

    /** As JSON and bundles write it: {@code pass-mark}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
