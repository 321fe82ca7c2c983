package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.Optional;

/** What lies around a text that is turned into Markdown: where its images and links lead. */
public interface Surroundings {

    /** What a reference is to here. */
    enum Kind {
        /** Another address of the web. */
        WEB,
        /** Another page of the package. */
        PAGE,
        /** A file that learners may have. */
        FILE,
        /** Nothing that could be found or given out. */
        NOTHING
    }

    Kind kindOf(String reference);

    /**
     * Takes a file of the package along.
     *
     * @return its path in the folder of the module; empty if learners get no such file here or in this place
     */
    Optional<String> carry(String reference);

    /** Takes an image along that stands in the page itself. */
    Optional<String> carryDrawn(String name, byte[] content);

    /** Of texts that have none: questions, and what is said about answers. */
    static Surroundings none() {
        return new Surroundings() {
            @Override
            public Kind kindOf(String reference) {
                return reference.matches("(?i)(https?://|mailto:).+") ? Kind.WEB : Kind.NOTHING;
            }

            @Override
            public Optional<String> carry(String reference) {
                return Optional.empty();
            }

            @Override
            public Optional<String> carryDrawn(String name, byte[] content) {
                return Optional.empty();
            }
        };
    }
}
