package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What has to be so before an item opens. */
sealed interface Condition {

    /** @param statusOf gives the status of an item by its identifier */
    boolean isMet(Function<String, LessonStatus> statusOf);

    /** The identifiers of the items that it depends on. */
    Stream<String> names();

    /** An item is completed or passed. */
    record Done(String name) implements Condition {
        @Override
        public boolean isMet(Function<String, LessonStatus> statusOf) {
            return statusOf.apply(name).isDone();
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /** An item has this very status. */
    record Is(String name, LessonStatus status) implements Condition {
        @Override
        public boolean isMet(Function<String, LessonStatus> statusOf) {
            return statusOf.apply(name) == status;
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean isMet(Function<String, LessonStatus> statusOf) {
            return !condition.isMet(statusOf);
        }

        @Override
        public Stream<String> names() {
            return condition.names();
        }
    }

    /** So many of these, or more, are met: one is "or", all is "and". */
    record AtLeast(int number, List<Condition> of) implements Condition {

        static Condition all(List<Condition> of) {
            return of.size() == 1 ? of.get(0) : new AtLeast(of.size(), of);
        }

        static Condition any(List<Condition> of) {
            return of.size() == 1 ? of.get(0) : new AtLeast(1, of);
        }

        @Override
        public boolean isMet(Function<String, LessonStatus> statusOf) {
            return of.stream()
                            .filter(each -> each.isMet(statusOf))
                            .limit(number)
                            .count()
                    == number;
        }

        @Override
        public Stream<String> names() {
            return of.stream().flatMap(Condition::names);
        }
    }
}
