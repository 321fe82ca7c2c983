package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/** Joins what is published, what is licensed and what was taken into the rows of a partner's page. */
record LicensedModules(Licences licences, List<RegisteredCopy> copies, Instant now) {

    /** Each licensed module once, under the first course that brings it. */
    List<PartnerModule> among(List<CourseOutline> courses) {
        Map<UUID, PartnerModule> rows = new LinkedHashMap<>();
        for (CourseOutline course : courses) {
            for (ModuleOutline module : course.modules()) {
                List<PackageFormat> formats =
                        licences.formats(PackageSubject.module(module.id()), List.of(course.id()), now);
                if (!formats.isEmpty()) {
                    rows.putIfAbsent(module.id(), row(course, module, formats));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private PartnerModule row(CourseOutline course, ModuleOutline module, List<PackageFormat> formats) {
        return new PartnerModule(
                module.id(),
                module.title(),
                course.code(),
                module.minutes(),
                module.revision(),
                module.publishedAt(),
                copies.stream()
                        .filter(copy -> copy.subject().equals(PackageSubject.module(module.id())))
                        .map(PartnerModule.Copy::of)
                        .toList(),
                formats);
    }
}
