package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/** Joins what is published, what is licensed and what was taken into the rows of a partner's page. */
record LicensedItems(Licences licences, List<HeldCopy> copies, Instant now) {

    /** Each licensed course, then each licensed module once, under the first course that brings it. */
    List<PartnerItem> among(List<CourseOutline> courses) {
        List<PartnerItem> rows = new ArrayList<>();
        Map<PackageSubject, PartnerItem> modules = new LinkedHashMap<>();
        for (CourseOutline course : courses) {
            PackageSubject whole = PackageSubject.course(course.id());
            List<PackageFormat> formats = licences.formats(whole, List.of(), now);
            if (!formats.isEmpty() && !course.modules().isEmpty()) {
                rows.add(row(course, formats));
            }
            for (ModuleOutline module : course.modules()) {
                PackageSubject alone = PackageSubject.module(module.id());
                List<PackageFormat> ofModule = licences.formats(alone, List.of(course.id()), now);
                if (!ofModule.isEmpty()) {
                    modules.putIfAbsent(alone, row(course, module, ofModule));
                }
            }
        }
        rows.addAll(modules.values());
        return List.copyOf(rows);
    }

    private PartnerItem row(CourseOutline course, List<PackageFormat> formats) {
        Instant newest = course.modules().stream()
                .map(ModuleOutline::publishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        PackageSubject subject = PackageSubject.course(course.id());
        return new PartnerItem(
                subject,
                course.title(),
                course.code(),
                course.minutes(),
                LocalDate.ofInstant(newest, ZoneOffset.UTC).toString(),
                newest,
                of(subject),
                formats);
    }

    private PartnerItem row(CourseOutline course, ModuleOutline module, List<PackageFormat> formats) {
        PackageSubject subject = PackageSubject.module(module.id());
        return new PartnerItem(
                subject,
                module.title(),
                course.code(),
                module.minutes(),
                module.revision().toString(),
                module.publishedAt(),
                of(subject),
                formats);
    }

    private List<HeldCopy> of(PackageSubject subject) {
        return copies.stream().filter(copy -> copy.subject().equals(subject)).toList();
    }
}
