package org.lmiinstitute.lms.packaging.internal;

import java.util.List;

/**
 * The player's own files.
 *
 * @param played what every package that plays contains: the start page of a module, the player, its fonts with their licences
 * @param course what is added where a course has a page of its own
 * @param thin what a thin package contains instead
 */
record PlayerKit(List<PackageEntry> played, List<PackageEntry> course, List<PackageEntry> thin) {

    private static final String COURSE_PAGE = "course.html";
    private static final String THIN_PAGE = "dispatch.html";

    PlayerKit {
        played = List.copyOf(played);
        course = List.copyOf(course);
        thin = List.copyOf(thin);
        page(played, PackagedModule.START_PAGE);
        page(course, COURSE_PAGE);
        page(thin, THIN_PAGE);
    }

    PackageEntry startPage() {
        return page(played, PackagedModule.START_PAGE);
    }

    PackageEntry coursePage() {
        return page(course, COURSE_PAGE);
    }

    PackageEntry thinPage() {
        return page(thin, THIN_PAGE);
    }

    /** What all modules use of a package that plays. */
    List<PackageEntry> playedFiles() {
        return without(played, PackagedModule.START_PAGE);
    }

    /** What all modules use of a thin package. */
    List<PackageEntry> thinFiles() {
        return without(thin, THIN_PAGE);
    }

    private static PackageEntry page(List<PackageEntry> files, String name) {
        return files.stream()
                .filter(file -> file.path().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A package needs the player's " + name));
    }

    private static List<PackageEntry> without(List<PackageEntry> files, String name) {
        return files.stream().filter(file -> !file.path().equals(name)).toList();
    }
}
