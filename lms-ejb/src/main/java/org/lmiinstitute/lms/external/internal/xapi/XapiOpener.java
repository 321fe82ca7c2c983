package org.lmiinstitute.lms.external.internal.xapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.external.OpenedUnit;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.internal.ContentAddresses;
import org.lmiinstitute.lms.external.internal.LaunchAddress;
import org.lmiinstitute.lms.external.internal.UnitLaunch;
import org.lmiinstitute.lms.external.internal.UnitOpener;
import org.lmiinstitute.lms.lrs.IssuedCredential;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsStores;

/** Launches activities with a credential that speaks of their learner, their registration and the package's activities only. */
@ApplicationScoped
public class XapiOpener implements UnitOpener {

    private XapiLaunches launches;
    private LrsCredentials credentials;
    private LrsStores stores;
    private ContentAddresses addresses;
    private Settings settings;
    private IdBase idBase;

    protected XapiOpener() {}

    @Inject
    public XapiOpener(
            XapiLaunches launches,
            LrsCredentials credentials,
            LrsStores stores,
            ContentAddresses addresses,
            Settings settings,
            IdBase idBase) {
        this.launches = launches;
        this.credentials = credentials;
        this.stores = stores;
        this.addresses = addresses;
        this.settings = settings;
        this.idBase = idBase;
    }

    @Override
    public Set<PackageStandard> standards() {
        return Set.of(PackageStandard.XAPI);
    }

    @Override
    public OpenedUnit open(UnitLaunch launch) {
        LaunchBinding binding = binding(launch);
        IssuedCredential issued = credentials.createForLaunch(
                stores.instituteStore(),
                launch.play().accountId(),
                binding,
                launch.row().expiresAt());
        launches.add(new XapiLaunch(issued.id(), launch.row(), launch.unit().key()));
        String address = new LaunchAddress(addresses.of(launch))
                .with("endpoint", settings.publicUrl() + "/xapi/")
                .with("auth", basic(issued))
                .with("actor", binding.actor().toString())
                .with("registration", binding.registration().toString())
                .with("activity_id", launch.unit().key())
                .toString();
        return new OpenedUnit(launch.row().id(), PackageStandard.XAPI.label(), address, false, false);
    }

    private LaunchBinding binding(UnitLaunch launch) {
        ObjectNode actor = JsonNodeFactory.instance.objectNode().put("objectType", "Agent");
        actor.putObject("account")
                .put("homePage", idBase.value())
                .put("name", launch.play().accountId().toString());
        return new LaunchBinding(
                registration(launch),
                launch.play().attemptId(),
                actor,
                activities(launch.played().structure()),
                LaunchBinding.Grading.PACKAGE);
    }

    /** The same whenever this attempt plays this package; none that anything else is said in, since a package reads what is said in its own. */
    private static UUID registration(UnitLaunch launch) {
        String name = launch.play().attemptId() + "/" + launch.played().id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Those of the package, and what its publisher named below them: its pages and questions. */
    private static List<String> activities(PackageStructure structure) {
        return structure.units().stream().map(unit -> unit.key() + "*").toList();
    }

    private static String basic(IssuedCredential issued) {
        String pair = issued.key() + ":" + issued.secret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
