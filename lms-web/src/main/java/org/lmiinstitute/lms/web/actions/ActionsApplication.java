package org.lmiinstitute.lms.web.actions;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.lmiinstitute.lms.web.catalogue.EnrollResource;
import org.lmiinstitute.lms.web.event.RegisterResource;
import org.lmiinstitute.lms.web.external.waiver.WaiversResource;
import org.lmiinstitute.lms.web.incoming.ImportsResource;
import org.lmiinstitute.lms.web.lrs.admin.CredentialsResource;
import org.lmiinstitute.lms.web.lrs.admin.ForwardingResource;
import org.lmiinstitute.lms.web.notification.MailActionsResource;
import org.lmiinstitute.lms.web.notification.WebhookActionsResource;
import org.lmiinstitute.lms.web.partner.licence.LicencesResource;
import org.lmiinstitute.lms.web.partner.program.ProgramsResource;
import org.lmiinstitute.lms.web.partner.subscription.SubscribeResource;
import org.lmiinstitute.lms.web.privacy.FindPersonResource;
import org.lmiinstitute.lms.web.privacy.PrivacyResource;

/** The actions of public pages. */
@ApplicationPath("/actions")
public class ActionsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                FailureToPage.class,
                EnrollResource.class,
                RegisterResource.class,
                CredentialsResource.class,
                ForwardingResource.class,
                MailActionsResource.class,
                WebhookActionsResource.class,
                FindPersonResource.class,
                PrivacyResource.class,
                SubscribeResource.class,
                LicencesResource.class,
                ProgramsResource.class,
                ImportsResource.class,
                WaiversResource.class);
    }
}
