package org.lmiinstitute.lms.web.partner;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lmiinstitute.lms.partner.CopyState;
import org.lmiinstitute.lms.partner.PartnerModule;
import org.lmiinstitute.lms.partner.PartnerService;

/** Your packages: what the licence covers, what is held, what is behind, and each format to take. */
@Named("packagesPage")
@RequestScoped
public class PackagesPage {

    @Inject
    private PartnerService partners;

    @Inject
    private PackageRows packageRows;

    private List<PartnerModule> modules;
    private List<PackageRow> rows;

    @PostConstruct
    void load() {
        modules = partners.modules();
        rows = modules.stream().map(packageRows::row).toList();
    }

    public List<PackageRow> getRows() {
        return rows;
    }

    public int getCopies() {
        return modules.stream().mapToInt(module -> module.copies().size()).sum();
    }

    /** Copies, not modules: each has to be replaced by itself. */
    public long getBehind() {
        return modules.stream()
                .flatMap(module ->
                        module.copies().stream().map(copy -> CopyState.of(List.of(copy.revision()), module.revision())))
                .filter(CopyState::isBehind)
                .count();
    }
}
