package org.lmiinstitute.lms.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.KnownPackage;
import org.lmiinstitute.lms.partner.KnownPackages;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.Texts;

/** What a package is, for whoever found its address in a record. */
@Named("knownPackagePage")
@RequestScoped
public class KnownPackagePage implements LoadedPage {

    @Inject
    private KnownPackages packages;

    @Inject
    private PathVariables path;

    @Inject
    private Texts texts;

    @Inject
    private PackageWords words;

    private KnownPackage known;

    @Override
    public void load() {
        known = packages.getPackage(PathId.of("package", path.get("id")));
    }

    public KnownPackage getKnown() {
        return known;
    }

    /** The title as it is today; a package of what is offered no more has none. */
    public String getTitle() {
        return known.today().map(KnownPackage.Published::title).orElseGet(() -> texts.of("partner")
                .get("known-package.withdrawn.title"));
    }

    /** Where what it is of is shown today; empty if it is offered no more. */
    public String getSubjectAddress() {
        return known.today()
                .map(today -> "/id/" + kind() + "/" + known.subject().id())
                .orElse("");
    }

    /** In one sentence: how it stands beside what is published now. */
    public String getStanding() {
        return texts.of("partner").get("known-package." + standing());
    }

    private String standing() {
        if (known.today().isEmpty()) {
            return "withdrawn";
        }
        if (known.isThin()) {
            return "thin";
        }
        return known.isBehind() ? "behind" : "current";
    }

    /** What it holds, in words. */
    public String getContents() {
        if (known.isThin()) {
            return texts.of("partner").get("known-package.contents.thin");
        }
        return known.subject().kind() == PackageSubject.Kind.COURSE
                ? texts.of("partner").fill("known-package.contents.course", words.courseDay(known.revision()))
                : texts.of("partner").fill("known-package.contents.module", known.revision());
    }

    private String kind() {
        return known.subject().kind().name().toLowerCase(Locale.ROOT);
    }
}
