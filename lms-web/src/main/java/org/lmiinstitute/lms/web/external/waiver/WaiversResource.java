package org.lmiinstitute.lms.web.external.waiver;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.external.WaiverService;
import org.lmiinstitute.lms.web.form.Form;

/** {@code POST /actions/waivers/...}: finds the learner by a mail address, which stands in no log, and waives a unit for them. */
@Path("waivers")
@RequestScoped
public class WaiversResource {

    private static final String PAGE = "/waivers";
    private static final String OTHER = "other";

    @Inject
    private WaiverService waivers;

    /** Why a unit was not waived. */
    enum Refusal {
        REASON,
        DONE;

        /** Of its text. */
        String key() {
            return "refused." + word();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Refusal> named(String word) {
            return Arrays.stream(values())
                    .filter(refusal -> refusal.word().equals(word))
                    .findFirst();
        }
    }

    @POST
    @Path("find")
    public Response find(MultivaluedMap<String, String> fields) {
        return go(new Form(fields)
                .find("email")
                .flatMap(waivers::findLearner)
                .map(account -> PAGE + "/" + account)
                .orElse(PAGE + "?unknown=yes"));
    }

    @POST
    @Path("waive")
    public Response waive(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        UUID account = form.id("account");
        String activity = form.text("activity");
        try {
            waivers.waive(form.id("attempt"), activity, reason(form));
            return go(PAGE + "/" + account + "?waived=" + activity);
        } catch (ConflictException e) {
            return refuse(account, Refusal.DONE);
        } catch (InvalidInputException e) {
            return refuse(account, Refusal.REASON);
        }
    }

    /** One of those that cmi5 knows, or what was written in its place. */
    private static String reason(Form form) {
        String chosen = form.text("reason");
        return chosen.equals(OTHER) ? form.text(OTHER) : chosen;
    }

    private static Response refuse(UUID account, Refusal refusal) {
        return go(PAGE + "/" + account + "?refused=" + refusal.word());
    }

    private static Response go(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
