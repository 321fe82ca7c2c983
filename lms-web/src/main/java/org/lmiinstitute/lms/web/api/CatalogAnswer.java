package org.lmiinstitute.lms.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionService;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.webinar.Webinar;
import org.lmiinstitute.lms.webinar.WebinarService;

/** The catalogue in the shape that the contract promises; fields may be added to it and are never renamed. */
@ApplicationScoped
class CatalogAnswer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CatalogService catalog;
    private SessionService sessions;
    private WebinarService webinars;
    private IdBase idBase;
    private Settings settings;

    protected CatalogAnswer() {}

    @Inject
    CatalogAnswer(
            CatalogService catalog,
            SessionService sessions,
            WebinarService webinars,
            IdBase idBase,
            Settings settings) {
        this.catalog = catalog;
        this.sessions = sessions;
        this.webinars = webinars;
        this.idBase = idBase;
        this.settings = settings;
    }

    ObjectNode json() {
        ObjectNode answer = JSON.objectNode();
        ArrayNode courses = answer.putArray("courses");
        catalog.courses().forEach(course -> courses.add(course(course)));
        ArrayNode published = answer.putArray("sessions");
        Map<UUID, Webinar> recorded =
                webinars.recorded().stream().collect(Collectors.toMap(Webinar::getId, Function.identity()));
        sessions.sessions()
                .forEach(session ->
                        published.add(session(session, Optional.ofNullable(recorded.get(session.getOwnerId())))));
        return answer;
    }

    private ObjectNode course(CourseOutline course) {
        ObjectNode json = identified(Iri.Kind.COURSE, course.id())
                .put("code", course.code())
                .put("title", course.title())
                .put("summary", course.summary())
                .put("language", course.language())
                .put("minutes", course.minutes());
        ObjectNode links = json.putObject("links").put("page", settings.publicUrl() + "/courses/" + course.slug());
        links.set("packages", packages("courses", course.id()));
        ArrayNode modules = json.putArray("modules");
        course.modules().forEach(module -> modules.add(module(module)));
        return json;
    }

    private ObjectNode module(ModuleOutline module) {
        ObjectNode json = identified(Iri.Kind.MODULE, module.id())
                .put("title", module.title())
                .put("revision", module.revision().toString())
                .put("publishedAt", module.publishedAt().toString())
                .put("minutes", module.minutes())
                .put("language", module.language())
                .put("licence", module.licence());
        json.putObject("links").set("packages", packages("modules", module.id()));
        return json;
    }

    private ObjectNode packages(String kind, UUID id) {
        ObjectNode links = JSON.objectNode();
        for (PackageFormat format : PackageFormat.values()) {
            links.put(
                    format.code(), settings.publicUrl() + "/api/v1/" + kind + "/" + id + "/packages/" + format.code());
        }
        return links;
    }

    private ObjectNode session(Session session, Optional<Webinar> recorded) {
        ObjectNode json = identified(Iri.Kind.SESSION, session.getId())
                .put("kind", session.getKind().word());
        session.findSeries().ifPresent(series -> json.put("series", series));
        json.put("title", session.getTitle())
                .put("startsAt", session.getStartsAt().toString())
                .put("zone", session.getZone())
                .put("minutes", session.getMinutes());
        recorded.ifPresent(webinar -> json.set("recording", recording(webinar)));
        return json;
    }

    /** The recording is a module with one video: its id is that of learning records about it. */
    private ObjectNode recording(Webinar webinar) {
        ObjectNode json =
                identified(Iri.Kind.MODULE, webinar.findRecordingModule().orElseThrow());
        json.putObject("links").put("page", settings.publicUrl() + "/play/recording/" + webinar.getSlug());
        return json;
    }

    private ObjectNode identified(Iri.Kind kind, UUID id) {
        return JSON.objectNode()
                .put("id", id.toString())
                .put("iri", Iri.of(idBase, kind, id).toString());
    }
}
