package org.lmiinstitute.lms.packaging.internal.incoming.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.ShortId;

/**
 * Gives the modules of a content folder slugs that no other module has: who imported the file did not choose them. Modules with an id of
 * their own keep theirs.
 *
 * @param isTaken whether a module has a slug already
 */
record FreeSlugs(Predicate<String> isTaken) {

    private static final Pattern SLUG = Pattern.compile("(?m)^slug: *[\"']?([a-z0-9-]+)[\"']? *$");
    private static final Pattern ID = Pattern.compile("(?m)^id:");

    void give(UUID importId, Path content) throws IOException {
        Path modules = content.resolve("modules");
        if (!Files.isDirectory(modules)) {
            return;
        }
        Set<String> given = new HashSet<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(modules)) {
            for (Path folder : folders) {
                give(importId, folder.resolve("module.yaml"), given);
            }
        }
    }

    private void give(UUID importId, Path file, Set<String> given) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        String yaml = textOf(file);
        Matcher slug = SLUG.matcher(yaml);
        if (!slug.find() || ID.matcher(yaml).find()) {
            return;
        }
        String free = slug.group(1);
        if (isTaken.test(free) || given.contains(free)) {
            free = free + "-" + ShortId.of(importId);
            Files.writeString(file, yaml.substring(0, slug.start()) + "slug: " + free + yaml.substring(slug.end()));
        }
        given.add(free);
    }

    /** Of a file that is no text there is none; the importer says so, with its place. */
    private static String textOf(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
