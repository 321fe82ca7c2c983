package org.lmiinstitute.lms.packaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.packaging.internal.DocumentMedia;
import org.lmiinstitute.lms.packaging.internal.HomeLine;
import org.lmiinstitute.lms.packaging.internal.HomeLines;
import org.lmiinstitute.lms.packaging.internal.Json;

/** What a thin package gets when it is launched: the module that is not inside. Trusted: whoever calls has checked the licence. */
@ApplicationScoped
public class ThinPackages {

    private HomeLines home;

    protected ThinPackages() {}

    @Inject
    public ThinPackages(HomeLines home) {
        this.home = home;
    }

    /** Document, answer key and launch as JSON, for the player. */
    public String launch(PackageFile thinPackage, PackageTerms terms, RevisionDocument revision) {
        HomeLine line = home.of(thinPackage.packageId(), terms);
        home.open(line, thinPackage.fileName(), Stream.of(revision.document()));
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
}
