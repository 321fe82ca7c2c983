package org.lmiinstitute.lms.packaging.internal.incoming.xapi;

import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ChosenLanguage;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * An activity of a {@code tincan.xml}.
 *
 * @param source the element that it was read from
 * @param id an IRI
 * @param type an IRI
 * @param launches where it starts, one for each language that has a start of its own; empty if it is only known by name
 */
public record XapiActivity(
        XmlElement source, String id, Optional<String> type, Texts name, Texts description, List<Launch> launches) {

    /**
     * Where an activity starts.
     *
     * @param language if the manifest names one
     * @param url a path in the package or a fully qualified address, each with its query string, as it was written
     */
    public record Launch(Optional<String> language, String url) {}

    public XapiActivity {
        launches = List.copyOf(launches);
    }

    /** The start in a language, or else the first. */
    Launch start(ChosenLanguage language) {
        return launches.stream()
                .filter(launch -> launch.language()
                        .filter(language.tag()::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .orElseGet(() -> launches.get(0));
    }
}
