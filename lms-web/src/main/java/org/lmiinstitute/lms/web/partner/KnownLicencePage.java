package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lmiinstitute.lms.partner.KnownPackages;
import org.lmiinstitute.lms.partner.LicenceStanding;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.Texts;

/** What a licence is, for whoever found its address in a record; not whose it is. */
@Named("knownLicencePage")
@RequestScoped
public class KnownLicencePage implements LoadedPage {

    @Inject
    private KnownPackages packages;

    @Inject
    private PathVariables path;

    @Inject
    private Texts texts;

    private LicenceStanding standing;

    @Override
    public void load() {
        standing = packages.getStanding(PathId.of("licence", path.get("id")));
    }

    /** In one sentence: whether it is valid. */
    public String getStanding() {
        return texts.of("partner").get("known-licence.standing." + standing);
    }
}
