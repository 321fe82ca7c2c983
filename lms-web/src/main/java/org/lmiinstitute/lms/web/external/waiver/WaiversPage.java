package org.lmiinstitute.lms.web.external.waiver;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.external.LearnerModule;
import org.lmiinstitute.lms.external.LearnerUnit;
import org.lmiinstitute.lms.external.LearnerUnits;
import org.lmiinstitute.lms.external.WaiverService;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** How one learner stands in units of cmi5 courses, and the way to waive one; before that, the way to find the learner. */
@Named("waiversPage")
@RequestScoped
public class WaiversPage implements LoadedPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private PathVariables path;

    @Inject
    private WaiverService waivers;

    @Inject
    private CatalogService catalog;

    @Inject
    private Texts texts;

    private LearnerUnits learner;
    private List<ReasonRow> reasons;

    /** A reason that cmi5 knows, in words. */
    public record ReasonRow(String reason, String name, String meaning) {}

    /** A unit in words. */
    public record UnitRow(String title, String state, String look) {}

    /** A module in words, with the courses that tell it from others of its title, and what is left to waive in it. */
    public record ModuleRow(
            String attempt, String title, String courses, String done, List<UnitRow> units, List<LearnerUnit> open) {}

    @Override
    public void load() {
        reasons = waivers.reasons().stream().map(this::row).toList();
        learner = path.find("account")
                .map(account -> waivers.unitsOf(PathId.of("account", account)))
                .orElse(null);
    }

    /** Null before one was looked for. */
    public LearnerUnits getLearner() {
        return learner;
    }

    public List<ReasonRow> getReasons() {
        return reasons;
    }

    public String getTitle() {
        return learner == null ? text().get("waivers") : text().fill("waivers.of", learner.name());
    }

    public List<ModuleRow> getModules() {
        return learner.modules().stream().map(this::row).toList();
    }

    /** Whether nobody has the address that was looked for. */
    public boolean isUnknown() {
        return request.getParameter("unknown") != null;
    }

    /** The unit that was just waived; empty if none was. */
    public String getWaived() {
        return Optional.ofNullable(request.getParameter("waived"))
                .flatMap(activity -> learner.modules().stream()
                        .flatMap(module -> module.units().stream())
                        .filter(unit -> unit.isWaived() && unit.activity().equals(activity))
                        .findFirst())
                .map(unit -> text().fill("waived", unit.title(), learner.name()))
                .orElse("");
    }

    /** Why nothing was waived; empty if nothing was refused. */
    public String getRefusal() {
        return WaiversResource.Refusal.named(request.getParameter("refused"))
                .map(refusal -> text().get(refusal.key()))
                .orElse("");
    }

    private ReasonRow row(String reason) {
        String key = "reason." + reason.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new ReasonRow(reason, text().get(key), text().get(key + ".text"));
    }

    private ModuleRow row(LearnerModule module) {
        List<LearnerUnit> units = module.units();
        return new ModuleRow(
                module.attemptId().toString(),
                module.title(),
                courses(module.moduleId()),
                text().fill(
                                "module.done",
                                units.stream().filter(LearnerUnit::isDone).count(),
                                units.size()),
                units.stream().map(this::row).toList(),
                units.stream().filter(LearnerUnit::isOpen).toList());
    }

    private String courses(UUID module) {
        return catalog.coursesWithModule(module).stream()
                .map(catalog::getCourse)
                .map(course -> course.code() + " " + course.title())
                .collect(Collectors.joining(", "));
    }

    private UnitRow row(LearnerUnit unit) {
        String state = unit.isWaived() ? "waived" : unit.isDone() ? "done" : "open";
        return new UnitRow(unit.title(), text().get("unit." + state), unit.isDone() ? "ok" : "");
    }

    private TextBundle text() {
        return texts.of("external");
    }
}
