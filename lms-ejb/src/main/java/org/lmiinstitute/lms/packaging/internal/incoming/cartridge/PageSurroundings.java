package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.media.MediaTypes;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Surroundings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.NearFiles;

/** Where the references of one file of a cartridge lead. */
record PageSurroundings(SourceFiles files, String page, ModuleFiles module) implements Surroundings {

    private static final Pattern WEB = Pattern.compile("(?is)(https?:|mailto:|//).+");

    @Override
    public Kind kindOf(String reference) {
        if (WEB.matcher(reference).matches()) {
            return Kind.WEB;
        }
        Optional<SourceFile> file = find(reference);
        if (file.isEmpty()) {
            return reference.matches(
                            "(?i)(\\$|%24)(WIKI_REFERENCE|CANVAS_OBJECT_REFERENCE|CANVAS_COURSE_REFERENCE)(\\$|%24).*")
                    ? Kind.PAGE
                    : Kind.NOTHING;
        }
        if (ResourceKind.isPage(file.get().path())) {
            return Kind.PAGE;
        }
        boolean isGiven =
                MediaTypes.find(MediaTypes.extensionOf(file.get().path())).isPresent();
        return isGiven ? Kind.FILE : Kind.NOTHING;
    }

    @Override
    public Optional<String> carry(String reference) {
        return find(reference).flatMap(file -> {
            try {
                return module.carry(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Override
    public Optional<String> carryDrawn(String name, byte[] content) {
        return module.carry(name, content);
    }

    private Optional<SourceFile> find(String reference) {
        return new NearFiles(files, page).find(reference);
    }
}
