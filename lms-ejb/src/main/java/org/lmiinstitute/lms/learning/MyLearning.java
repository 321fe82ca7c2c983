package org.lmiinstitute.lms.learning;

import java.util.List;

/**
 * Everything that the caller learns or learned here.
 *
 * @param courses enrolled in, the latest enrollment last
 * @param recordings modules outside any course that the caller opened
 */
public record MyLearning(List<MyCourse> courses, List<ModuleProgress> recordings) {

    public MyLearning {
        courses = List.copyOf(courses);
        recordings = List.copyOf(recordings);
    }

    public List<MyCourse> inProgress() {
        return courses.stream().filter(course -> !course.isCompleted()).toList();
    }

    public List<MyCourse> done() {
        return courses.stream().filter(MyCourse::isCompleted).toList();
    }
}
