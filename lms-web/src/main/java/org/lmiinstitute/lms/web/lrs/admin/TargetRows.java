package org.lmiinstitute.lms.web.lrs.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingTarget;
import org.lmiinstitute.lms.lrs.forwarding.TargetState;
import org.lmiinstitute.lms.web.shell.OrganizationNames;
import org.lmiinstitute.lms.web.shell.Spans;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** Puts targets into the words of the pages. */
@RequestScoped
public class TargetRows {

    private Texts texts;
    private Spans spans;
    private OrganizationNames names;

    protected TargetRows() {}

    @Inject
    public TargetRows(Texts texts, Spans spans, OrganizationNames names) {
        this.texts = texts;
        this.spans = spans;
        this.names = names;
    }

    TargetRow row(ForwardingTarget target) {
        return new TargetRow(
                target.id(),
                target.title(),
                target.url(),
                target.key(),
                target.organizationId().map(names::of).orElse(""),
                filter(target),
                text().get("state." + state(target)),
                look(target),
                says(target),
                waiting(target),
                target.oldestWaiting().map(spans::since).orElse(text().get("lag.none")),
                text().fill("number", target.sent()),
                target.lastSent()
                        .map(when -> text().fill("target.lastSent", spans.ago(when)))
                        .orElse(text().get("target.nothingSent")),
                trouble(target),
                target.deadLetters(),
                target.state() == TargetState.RUNNING,
                target.isRetrying());
    }

    private static String state(ForwardingTarget target) {
        return target.isRetrying() ? "RETRYING" : target.state().name();
    }

    private static String look(ForwardingTarget target) {
        return switch (state(target)) {
            case "RUNNING" -> "ok";
            case "STOPPED" -> "err";
            case "RETRYING" -> "warn";
            default -> "";
        };
    }

    private String says(ForwardingTarget target) {
        String cause = target.lastError().orElse("");
        return switch (state(target)) {
            case "STOPPED" -> text().fill("says.STOPPED", cause);
            case "RETRYING" ->
                text().fill(
                                "says.RETRYING",
                                target.failures(),
                                cause,
                                target.nextTry().map(spans::ahead).orElse(""));
            case "RUNNING" -> text().get(running(target));
            default -> text().get("says.PAUSED");
        };
    }

    private static String running(ForwardingTarget target) {
        if (target.waiting() > 0) {
            return "says.RUNNING";
        }
        return target.deadLetters() > 0 ? "says.RUNNING.letters" : "says.RUNNING.none";
    }

    private String trouble(ForwardingTarget target) {
        return target.lastErrorAt()
                .map(when -> text().fill(
                                target.failures() > 0 ? "trouble.again" : "trouble",
                                target.lastError().orElse(""),
                                spans.ago(when),
                                target.failures()))
                .orElse(text().get("trouble.none"));
    }

    private String waiting(ForwardingTarget target) {
        return text().fill(target.waiting() == ForwardingTarget.COUNTED ? "number.more" : "number", target.waiting());
    }

    private String filter(ForwardingTarget target) {
        if (target.verb().isEmpty() && target.activity().isEmpty()) {
            return text().get("filter.none");
        }
        return target.verb().map(verb -> text().fill("filter.verb", verb)).orElse("")
                + (target.verb().isPresent() && target.activity().isPresent() ? " " : "")
                + target.activity()
                        .map(activity -> text().fill("filter.activity", activity))
                        .orElse("");
    }

    private TextBundle text() {
        return texts.of("lrs");
    }
}
