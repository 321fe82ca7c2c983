package org.lmiinstitute.lms.web.partner;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.lmiinstitute.lms.partner.PartnerHoldings;
import org.lmiinstitute.lms.partner.PartnerItem;
import org.lmiinstitute.lms.partner.PartnerService;
import org.lmiinstitute.lms.web.partner.licence.LicenceRow;
import org.lmiinstitute.lms.web.partner.licence.LicenceRows;

/** Your packages: what the licence covers, what is held, what is behind, and each format to take. */
@Named("packagesPage")
@RequestScoped
public class PackagesPage {

    @Inject
    private PartnerService partners;

    @Inject
    private PackageRows packageRows;

    @Inject
    private LicenceRows licenceRows;

    @Inject
    private Titles titles;

    private List<PartnerItem> items;
    private List<PackageRow> rows;
    private List<LicenceRow> licenceList;

    @PostConstruct
    void load() {
        PartnerHoldings holdings = partners.holdings();
        titles.know(holdings.courses());
        items = holdings.items();
        rows = items.stream().map(packageRows::row).toList();
        licenceList = holdings.licences().stream()
                .map(licenceRows::own)
                .sorted(Comparator.comparing(row -> !row.valid()))
                .toList();
    }

    public List<PackageRow> getRows() {
        return rows;
    }

    /** The organization's licences, those that are over at the end. */
    public List<LicenceRow> getLicences() {
        return licenceList;
    }

    /** Whether anything can be taken now. */
    public boolean isLicensed() {
        return licenceList.stream().anyMatch(LicenceRow::valid);
    }

    public int getCopies() {
        return items.stream().mapToInt(item -> item.copies().size()).sum();
    }

    /** Copies, not modules: each has to be replaced by itself. */
    public long getBehind() {
        return items.stream()
                .flatMap(item -> item.copies().stream())
                .filter(copy -> copy.state().isBehind())
                .count();
    }
}
