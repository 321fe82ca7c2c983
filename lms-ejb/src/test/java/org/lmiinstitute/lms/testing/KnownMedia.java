package org.lmiinstitute.lms.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.media.internal.MediaRepository;

/** The rows of kept files in memory. */
public final class KnownMedia extends MediaRepository {

    private final Map<String, MediaFile> rows = new HashMap<>();

    @Override
    public Optional<MediaFile> find(String sha256) {
        return Optional.ofNullable(rows.get(sha256));
    }

    @Override
    public MediaFile add(MediaFile file) {
        return rows.computeIfAbsent(file.sha256(), unknown -> file);
    }

    /** How many files are known. */
    public int count() {
        return rows.size();
    }
}
