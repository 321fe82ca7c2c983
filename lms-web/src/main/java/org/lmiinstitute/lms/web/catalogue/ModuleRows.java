package org.lmiinstitute.lms.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.curriculum.ActivityOutline;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.learning.CourseProgress;
import org.lmiinstitute.lms.learning.ModuleProgress;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** Puts the modules of a course and how far someone is in them into words. */
@RequestScoped
public class ModuleRows {
    private Texts texts;
    private Times times;
    private IdBase idBase;

    protected ModuleRows() {}

    @Inject
    public ModuleRows(Texts texts, Times times, IdBase idBase) {
        this.texts = texts;
        this.times = times;
        this.idBase = idBase;
    }

    List<ModuleRow> of(CourseOutline course, Optional<CourseProgress> progress) {
        Optional<ActivityOutline> next =
                progress.flatMap(known -> NextStep.in(course, known)).flatMap(NextStep::activity);
        List<ModuleRow> rows = new ArrayList<>();
        for (ModuleOutline module : course.modules()) {
            rows.add(row(course, module, rows.size() + 1, progress, next));
        }
        return rows;
    }

    private ModuleRow row(
            CourseOutline course,
            ModuleOutline module,
            int position,
            Optional<CourseProgress> progress,
            Optional<ActivityOutline> next) {
        Optional<ModuleProgress> known = progress.flatMap(all -> all.findModule(module.id()));
        ShownActivities shown = ShownActivities.of(module.activities(), next);
        return new ModuleRow(
                position,
                module.slug(),
                module.title(),
                module.goal(),
                times.length(module.minutes()),
                "/play/" + course.slug() + "/" + module.slug(),
                known.map(begun -> recordsAddress(progress.get(), begun)).orElse(null),
                known.filter(ModuleProgress::isCompleted).isPresent(),
                shown.shown().stream()
                        .map(activity -> row(activity, progress.isPresent(), known, next))
                        .toList(),
                shown.isPart() ? part(shown) : null);
    }

    private String part(ShownActivities shown) {
        return texts.of("catalogue")
                .fill("course.part", shown.from() + 1, shown.to(), shown.all().size());
    }

    private String recordsAddress(CourseProgress progress, ModuleProgress module) {
        String iri = Iri.of(idBase, Iri.Kind.MODULE, module.moduleId()).value();
        return "/my-records?registration=" + progress.enrollmentId() + "&activity="
                + URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    private ActivityRow row(
            ActivityOutline activity,
            boolean enrolled,
            Optional<ModuleProgress> progress,
            Optional<ActivityOutline> next) {
        String status = progress.map(known -> known.activity(activity.shortId()).toString())
                .orElse("not-started");
        String kind = texts.of("catalogue").label("kind", activity.kind().code());
        return new ActivityRow(
                activity.title(),
                activity.minutes() > 0 ? kind + " · " + times.length(activity.minutes()) : kind,
                enrolled ? status : null,
                next.filter(activity::equals).isPresent());
    }
}
