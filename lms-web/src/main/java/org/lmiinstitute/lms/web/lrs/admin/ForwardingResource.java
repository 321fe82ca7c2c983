package org.lmiinstitute.lms.web.lrs.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingService;
import org.lmiinstitute.lms.lrs.forwarding.NewTarget;
import org.lmiinstitute.lms.lrs.forwarding.TargetCredential;
import org.lmiinstitute.lms.web.form.Form;
import org.lmiinstitute.lms.web.form.Refused;
import org.lmiinstitute.lms.web.shell.Once;

/** {@code POST /actions/forwarding/...}: makes and steers targets; all but {@code add} have the field {@code target}, an id. */
@Path("forwarding")
@RequestScoped
public class ForwardingResource {

    private static final String PAGE = "/admin/forwarding";

    @Inject
    private ForwardingService forwarding;

    @Inject
    private Once once;

    @POST
    @Path("add")
    public Response add(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        try {
            UUID id = forwarding.add(new NewTarget(
                    form.id("organization"),
                    form.text("title"),
                    form.text("url"),
                    form.text("key"),
                    form.text("secret"),
                    form.find("verb"),
                    form.find("activity"),
                    form.text("from").equals("beginning")));
            return show(PAGE + "/" + id);
        } catch (InvalidInputException e) {
            once.keep(Refused.of(e, form));
            return show(PAGE);
        }
    }

    @POST
    @Path("pause")
    public Response pause(MultivaluedMap<String, String> fields) {
        return change(fields, forwarding::pause);
    }

    /** Lets it run, and at once: for a target that is paused, has stopped or waits for its next try. */
    @POST
    @Path("resume")
    public Response resume(MultivaluedMap<String, String> fields) {
        return change(fields, forwarding::resume);
    }

    /** Fields {@code key} and {@code secret}. */
    @POST
    @Path("credential")
    public Response credential(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        try {
            forwarding.changeCredential(form.id("target"), new TargetCredential(form.text("key"), form.text("secret")));
        } catch (InvalidInputException e) {
            once.keep(Refused.of(e, form));
        }
        return show(PAGE + "/" + form.id("target"));
    }

    /** Field {@code row}: the place of one dead letter; without it all are sent again. */
    @POST
    @Path("retry")
    public Response retry(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return change(fields, target -> {
            if (form.find("row").isPresent()) {
                forwarding.retry(target, form.id("row"));
            } else {
                forwarding.retryAll(target);
            }
        });
    }

    /** Field {@code row}: the place of the statement that fails alone. */
    @POST
    @Path("aside")
    public Response aside(MultivaluedMap<String, String> fields) {
        return change(fields, target -> forwarding.setAside(target, new Form(fields).id("row")));
    }

    @POST
    @Path("remove")
    public Response remove(MultivaluedMap<String, String> fields) {
        forwarding.remove(new Form(fields).id("target"));
        return show(PAGE);
    }

    private static Response change(MultivaluedMap<String, String> fields, Consumer<UUID> action) {
        UUID target = new Form(fields).id("target");
        action.accept(target);
        return show(PAGE + "/" + target);
    }

    private static Response show(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
