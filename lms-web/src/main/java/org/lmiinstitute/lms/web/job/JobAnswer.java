package org.lmiinstitute.lms.web.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobState;

/** A job as JSON; fields may be added to it and are never renamed. */
public final class JobAnswer {

    private JobAnswer() {}

    /**
     * The job's state, its progress, and once it is over its link to the result, or the cause of its failure.
     *
     * @param self the address under which the caller asks for it and cancels it
     * @param result the address of its result, for the caller
     */
    public static ObjectNode of(Job job, String self, String result) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", job.id().toString())
                .put("kind", job.kind())
                .put("state", job.state().word());
        json.putObject("progress")
                .put("done", job.progress().done())
                .put("total", job.progress().total())
                .put("step", job.progress().step());
        json.put("orderedAt", job.orderedAt().toString());
        job.finishedAt().ifPresent(time -> json.put("finishedAt", time.toString()));
        job.cause().ifPresent(cause -> json.put("cause", cause));
        ObjectNode links = json.putObject("links").put("self", self);
        if (job.state() == JobState.DONE) {
            links.put("result", result);
        }
        return json;
    }
}
