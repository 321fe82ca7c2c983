package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.OpenedUnit;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/** Opens units, each by the way of its standard, and gives each opening a token for its files. */
@ApplicationScoped
public class Openings {

    /** As long as the player's own session, a study day. */
    private static final Duration LIFE = Duration.ofHours(12);

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    private ExternalPackages packages;
    private ExternalLaunchRepository launches;
    private Instance<UnitOpener> openers;
    private Settings settings;
    private Ids ids;
    private Clock clock;

    protected Openings() {}

    @Inject
    public Openings(
            ExternalPackages packages,
            ExternalLaunchRepository launches,
            @Any Instance<UnitOpener> openers,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.packages = packages;
        this.launches = launches;
        this.openers = openers;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** A unit with its package. */
    public record Played(ExternalPackage installed, Unit unit) {}

    /** @throws NotFoundException unless what the activity plays is installed */
    public Played playedBy(DocumentActivity activity) {
        ExternalPackage installed = packages.get(activity.packageId());
        String key = activity.unitKey();
        return installed
                .structure()
                .findUnit(key)
                .map(unit -> new Played(installed, unit))
                .orElseThrow(() -> new NotFoundException("unit of " + installed.title(), key));
    }

    public OpenedUnit open(ExternalPlays.Opened play, Played played) {
        ExternalPackage installed = played.installed();
        Unit unit = played.unit();
        String token = newToken();
        Instant now = clock.instant();
        ExternalLaunchRow row =
                new ExternalLaunchRow(ids.next(), play, installed.id(), unit.key(), token, now, now.plus(LIFE));
        launches.add(row);
        OpenedUnit opened = openerOf(installed.standard()).open(new UnitLaunch(row, token, play, installed, unit));
        return opened.framedIfFrom(settings.contentOrigins().of(installed.id()));
    }

    private UnitOpener openerOf(PackageStandard standard) {
        return openers.stream()
                .filter(opener -> opener.standards().contains(standard))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing here plays " + standard.label()));
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
