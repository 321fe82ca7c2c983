package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.List;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.ReadQuestion;

/**
 * What became of a resource.
 *
 * @param activities none, or one
 * @param why it stays out; empty if it comes in
 * @param remarks what changed
 * @param questions that were read in it
 */
record Converted(List<Activity> activities, String why, Remarks remarks, List<ReadQuestion> questions) {

    Converted {
        activities = List.copyOf(activities);
        questions = List.copyOf(questions);
    }

    static Converted as(Activity activity, Remarks remarks) {
        return new Converted(List.of(activity), "", remarks, List.of());
    }

    static Converted left(String why) {
        return left(why, List.of());
    }

    /** Stays out with questions that stand in it. */
    static Converted left(String why, List<ReadQuestion> questions) {
        return new Converted(List.of(), why, new Remarks(), questions);
    }

    /** The same, where another form of it came in: it stays out with its questions. */
    Converted aside(String reason) {
        List<ReadQuestion> out =
                questions.stream().map(question -> question.without(reason)).toList();
        return new Converted(List.of(), reason, new Remarks(), out);
    }

    /** What changed of it and of the questions in it. */
    Remarks changes() {
        Remarks changes = new Remarks();
        changes.addAll(remarks);
        changes.addAll(ReadQuestion.changes(questions));
        return changes;
    }

    boolean isIn() {
        return why.isEmpty();
    }
}
