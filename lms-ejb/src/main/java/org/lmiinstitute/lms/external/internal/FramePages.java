package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageFilePlace;
import org.lmiinstitute.lms.external.PackagePath;

/**
 * Tells units whose first page shows several frames beside each other, as a menu and its pages were once made. A browser's sandbox lets
 * no frame lead another that stands beside it, so they cannot be played in the player's frame.
 */
@ApplicationScoped
public class FramePages {

    private static final Pattern FRAMES =
            Pattern.compile("<frameset[^<>]*?\\b(?:rows|cols)\\s*=\\s*[\"']?([^\"'<>]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern HIDDEN = Pattern.compile("0+(?:\\.0*)?(?:%|px)?");

    /** So many bytes of a page are read. */
    private static final int BEGINNING = 64 * 1024;

    private ExternalPackages packages;

    protected FramePages() {}

    @Inject
    public FramePages(ExternalPackages packages) {
        this.packages = packages;
    }

    /** Whether the unit begins with such a page; not asked of pages elsewhere. */
    public boolean isOne(UnitLaunch launch) {
        return PackagePath.decoded(launch.unit().launch().replaceFirst("[?#].*", ""))
                .flatMap(path -> packages.findFile(launch.played().id(), path))
                .map(place -> showsSeveral(beginning(launch, place)))
                .orElse(false);
    }

    private String beginning(UnitLaunch launch, PackageFilePlace place) {
        try (InputStream all = Files.newInputStream(packages.content(launch.played()))) {
            all.skipNBytes(place.position());
            return new String(all.readNBytes((int) Math.min(BEGINNING, place.size())), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hidden frames, in which many packages keep their scripts, are led by the page around them. */
    static boolean showsSeveral(String html) {
        return FRAMES.matcher(html)
                .results()
                .anyMatch(frames -> Arrays.stream(frames.group(1).split(","))
                                .map(String::strip)
                                .filter(size -> !HIDDEN.matcher(size).matches())
                                .count()
                        > 1);
    }
}
