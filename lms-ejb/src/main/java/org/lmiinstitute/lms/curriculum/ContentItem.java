package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.media.MediaFile;

/**
 * One content item while it is read: its files, the problems found so far, and the parts of the format that all kinds share.
 * Files that it names are kept, and missing ids written, only if it stays sound to the end.
 */
public interface ContentItem {

    ContentKind kind();

    /** The name of its folder. */
    String name();

    /** As reports call it: {@code modules/what-lmi-is}. */
    default String title() {
        return kind().folder() + "/" + name();
    }

    /** The main file, already valid against its schema. */
    ContentNode main();

    /** Reports a problem; the item will not be imported. */
    void problem(ContentPlace place, String what, String expected);

    /** Says what came of the item, for the report: {@code revision 1.1 (minor)}. */
    void outcome(String what);

    /** Whether no problem was found so far. */
    boolean isSound();

    /** The file that a text member names, relative to the item's folder; reported if it is not there. */
    Optional<Path> file(ContentNode node, String key);

    /** Likewise, as a file to be kept and shown to learners; reported if its kind is not on the list. */
    Optional<MediaFile> media(ContentNode node, String key);

    /** A Markdown member as sanitized HTML, "" if it is not there; what is not allowed is reported. */
    String html(ContentNode node, String key);

    /**
     * The fields of a video in a module document: {@code sources}, {@code poster}, {@code duration}, {@code captions},
     * {@code chapters}, {@code transcript}, {@code description}, {@code watched}, from the members {@code video, type, captions,
     * chapters, poster, description, watched, duration}.
     */
    ObjectNode video(ContentNode node, String language);

    /** The id of another item of the content folder, by the name of its folder; empty if there is none. */
    Optional<UUID> findItem(ContentKind kind, String folder);
}
