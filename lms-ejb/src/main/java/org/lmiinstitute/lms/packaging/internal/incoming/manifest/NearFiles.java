package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/**
 * The files of a package as one of them refers to them.
 *
 * @param file from which references lead
 */
public record NearFiles(SourceFiles files, String file) {

    /**
     * Where exporters promise the files to be; Canvas means its folder of files, which it once called files, others the root or the
     * folder of the file.
     */
    private static final Pattern FILE_BASE = Pattern.compile("(?i)(?:\\$|%24)IMS[-_]CC[-_]FILEBASE(?:\\$|%24)/?");

    private static final String CANVAS_FILES = "web_resources/";

    /** The file that a reference leads to. */
    public Optional<SourceFile> find(String reference) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        boolean isBased = FILE_BASE.matcher(reference).lookingAt();
        String rest = FILE_BASE.matcher(reference).replaceFirst("");
        List<String> paths = isBased
                ? List.of(folder + rest, rest, CANVAS_FILES + rest, CANVAS_FILES + rest.replaceFirst("^files/", ""))
                : List.of(folder + rest);
        return paths.stream()
                .flatMap(path -> PackageAddress.of(path).stream())
                .flatMap(address -> files.find(address.path()).stream())
                .findFirst();
    }
}
