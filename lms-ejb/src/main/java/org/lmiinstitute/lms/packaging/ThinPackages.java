package org.lmiinstitute.lms.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.packaging.internal.DocumentMedia;
import org.lmiinstitute.lms.packaging.internal.HomeLine;
import org.lmiinstitute.lms.packaging.internal.HomeLines;
import org.lmiinstitute.lms.packaging.internal.Json;

/** What a thin package gets when it is launched: the module that is not inside. Trusted: whoever calls has checked the licence. */
@ApplicationScoped
public class ThinPackages {

    private HomeLines home;
    private RevisionService revisions;
    private final Set<Launched> launched = ConcurrentHashMap.newKeySet();

    /** A revision that a package has shown, and may report of. */
    private record Launched(UUID packageId, UUID revisionId) {}

    protected ThinPackages() {}

    @Inject
    public ThinPackages(HomeLines home, RevisionService revisions) {
        this.home = home;
        this.revisions = revisions;
    }

    /** Document, answer key and launch as JSON, for the player. */
    public String launch(PackageFile thinPackage, PackageTerms terms, RevisionDocument revision) {
        HomeLine line = home.of(thinPackage.packageId(), terms);
        if (launched.add(new Launched(thinPackage.packageId(), revision.id()))) {
            home.open(line, thinPackage.fileName(), documents(revision));
        }
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("document", revision.document());
        answer.set("key", Json.parse(revision.answerKeyJson()));
        ObjectNode launch = answer.putObject("launch")
                .put("mediaBase", line.dispatch() + revision.moduleId() + "/" + revision.number() + "/")
                .put("packageId", thinPackage.packageId().toString())
                .put("licenceId", terms.licenceId().toString())
                .put("revision", revision.number().toString());
        if (!terms.attribution().isEmpty()) {
            launch.put("attribution", terms.attribution());
        }
        line.addTo(launch);
        return answer.toString();
    }

    /**
     * Whether a revision shows a file.
     *
     * @param media as documents name it: {@code media/<sha256>.<extension>}
     */
    public boolean shows(RevisionDocument revision, String media) {
        return DocumentMedia.paths(revision.document()).contains(media);
    }

    /** Learners of an older revision go on beside those of the current one. */
    private Stream<JsonNode> documents(RevisionDocument revision) {
        return Stream.concat(
                Stream.of(revision.document()),
                revisions.findCurrentRevision(revision.moduleId()).map(revisions::getRevision).stream()
                        .map(RevisionDocument::document));
    }
}
