package org.lmiinstitute.lms.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;

/** Reads kept files for anyone who knows their hash. */
@Stateless
@LocalBean
public class MediaService {

    @Inject
    MediaStore store;

    @PermitAll
    public Optional<MediaFile> find(String sha256) {
        return store.find(sha256);
    }

    /** Where the bytes of a kept file lie; to be read only. */
    @PermitAll
    public Path path(String sha256) {
        return store.path(sha256);
    }
}
