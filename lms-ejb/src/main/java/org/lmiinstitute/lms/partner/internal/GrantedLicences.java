package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.partner.GrantedLicence;
import org.lmiinstitute.lms.partner.Licence;

/** Puts beside licences how they stand and how far they are used. */
@ApplicationScoped
public class GrantedLicences {

    @Inject
    private SeatTable seats;

    @Inject
    private Clock clock;

    public List<GrantedLicence> of(List<Licence> licences) {
        Map<UUID, Long> taken = seats.taken(licences.stream().map(Licence::id).toList());
        return licences.stream()
                .map(licence -> new GrantedLicence(
                        licence, licence.stateAt(clock.instant()), taken.getOrDefault(licence.id(), 0L)))
                .toList();
    }
}
