package org.lmiinstitute.lms.curriculum.internal.document;

import java.nio.file.Path;
import java.util.Optional;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.format.Problems;
import org.lmiinstitute.lms.curriculum.internal.format.SourceFile;
import org.lmiinstitute.lms.curriculum.internal.format.YamlSource;
import org.lmiinstitute.lms.media.MediaFile;

/** The files of a content item as the writers of documents see them. What is missing or wrong is reported where it was named. */
public interface ItemFiles extends Problems {

    /** A file of the item's folder. */
    Optional<Path> file(String relative, ContentPlace namedAt);

    /** A file that learners will see. */
    Optional<MediaFile> media(String relative, ContentPlace namedAt);

    /** A text file of the item's folder. */
    Optional<SourceFile> source(String relative, ContentPlace namedAt);

    /** A YAML file of the item's folder that fits its schema. */
    Optional<ContentNode> yaml(String relative, String schema, ContentPlace namedAt);

    /** The main file of a question bank, which fits its schema. */
    Optional<ContentNode> bank(String name, ContentPlace namedAt);

    /** The folder of a question bank, whose images come along. */
    ItemFiles inBank(String name);

    /** A part of a text file that is YAML and fits a schema. */
    Optional<ContentNode> part(YamlSource yaml, String schema);

    /** A YAML text within a file. */
    YamlSource yamlPart(SourceFile file, int from, int to, int linesBefore);

    /** How problems call a file of the item's folder. */
    String nameOf(Path file);
}
