package org.lmiinstitute.lms.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/** An entry of the log in the one shape in which the interface and webhooks tell it; fields may be added and are never renamed. */
@ApplicationScoped
public class ChangeJson {

    private IdBase idBase;
    private Settings settings;

    protected ChangeJson() {}

    @Inject
    public ChangeJson(IdBase idBase, Settings settings) {
        this.idBase = idBase;
        this.settings = settings;
    }

    public ObjectNode of(PublishedChange change) {
        PackageSubject subject = change.subject();
        Iri.Kind kind = subject.kind() == PackageSubject.Kind.COURSE ? Iri.Kind.COURSE : Iri.Kind.MODULE;
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("cursor", change.sequence())
                .put("kind", subject.kind().name().toLowerCase(Locale.ROOT))
                .put("id", subject.id().toString())
                .put("iri", Iri.of(idBase, kind, subject.id()).toString())
                .put("title", change.title());
        change.revision().ifPresent(number -> json.put("revision", number.toString()));
        json.put("major", change.isMajor())
                .put("publishedAt", change.publishedAt().toString());
        ObjectNode links = json.putObject("links")
                .put("difference", settings.publicUrl() + "/api/v1/changes/" + change.sequence())
                .put("page", settings.publicUrl() + "/partner/changes/" + change.sequence());
        ObjectNode packages = links.putObject("packages");
        String base = settings.publicUrl() + "/api/v1/" + kind.path() + "s/" + subject.id() + "/packages/";
        for (PackageFormat format : PackageFormat.values()) {
            packages.put(format.code(), base + format.code());
        }
        return json;
    }
}
