package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.external.OpenedUnit;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.external.internal.ContentAddresses;
import org.lmiinstitute.lms.external.internal.LaunchAddress;
import org.lmiinstitute.lms.external.internal.UnitLaunch;
import org.lmiinstitute.lms.external.internal.UnitOpener;
import org.lmiinstitute.lms.external.internal.UnitWindow;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/** Launches units (section 8): whatever session of the registration is active is abandoned first. */
@ApplicationScoped
public class Cmi5Opener implements UnitOpener {

    private static final String LAUNCHED_SUFFIX = "/au";

    private Registrations registrations;
    private Sessions sessions;
    private Satisfaction satisfaction;
    private LaunchDocuments documents;
    private ContentAddresses addresses;
    private Settings settings;
    private Ids ids;

    protected Cmi5Opener() {}

    @Inject
    public Cmi5Opener(
            Registrations registrations,
            Sessions sessions,
            Satisfaction satisfaction,
            LaunchDocuments documents,
            ContentAddresses addresses,
            Settings settings,
            Ids ids) {
        this.registrations = registrations;
        this.sessions = sessions;
        this.satisfaction = satisfaction;
        this.documents = documents;
        this.addresses = addresses;
        this.settings = settings;
        this.ids = ids;
    }

    @Override
    public Set<PackageStandard> standards() {
        return Set.of(PackageStandard.CMI5);
    }

    @Override
    public OpenedUnit open(UnitLaunch launch) {
        Unit unit = launch.unit();
        boolean isPreview = launch.row().isPreview();
        Cmi5Registration registration = isPreview
                ? Cmi5Registration.ofPreview(
                        launch.play().registration(), launch.played().id())
                : registrations.ofOpened(launch.play(), launch.played(), unit);
        CoursePlay play = satisfaction.playOf(registration, launch.play().accountId(), launch.played());
        String fetchKey = ids.newSecret();
        LaunchMode mode = isPreview
                ? LaunchMode.BROWSE
                : LaunchMode.of(registration.standing().of(unit.key()), UnitTerms.of(unit));
        Cmi5Session session =
                new Cmi5Session(launch.row(), registration.id(), activityId(launch.play()), mode, fetchKey);
        sessions.begin(session, play);
        LaunchAddress address = new LaunchAddress(addresses.of(launch));
        documents.keep(session, play, unit, returnUrl(launch));
        satisfaction.record(List.of(new OwnStatements(play).launched(ids.next(), session, unit, address.plain())));
        return new OpenedUnit(
                session.id(),
                PackageStandard.CMI5.label(),
                withParameters(address, session, play, fetchKey).toString(),
                UnitWindow.isOwn(PackageStandard.CMI5, unit),
                false);
    }

    /** Another id than the publisher's, and the same in each registration (section 8.1.5). */
    static String activityId(ExternalPlays.Opened play) {
        return play.activity().iri() + LAUNCHED_SUFFIX;
    }

    /** A window of its own returns to the player; in a frame of the player a page says that the unit is over. */
    private String returnUrl(UnitLaunch launch) {
        return UnitWindow.isOwn(PackageStandard.CMI5, launch.unit())
                ? launch.play().address()
                : addresses.ofReturn(launch);
    }

    private LaunchAddress withParameters(LaunchAddress address, Cmi5Session session, CoursePlay play, String fetchKey) {
        return address.with("endpoint", settings.publicUrl() + "/xapi/")
                .with("fetch", settings.publicUrl() + "/cmi5/fetch/" + fetchKey)
                .with("actor", play.actor().toString())
                .with("registration", play.registration().toString())
                .with("activityId", session.activityId());
    }
}
