package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;

/** The forms that one thing has in a cartridge: a resource of version 1.3 may name others that say the same in another format. */
final class Variants {

    private final ImsManifest manifest;
    private final Map<String, List<ImsResource>> naming = new HashMap<>();

    Variants(ImsManifest manifest) {
        this.manifest = manifest;
        for (ImsResource resource : manifest.resources()) {
            resource.variants().forEach(id -> naming.computeIfAbsent(id, named -> new ArrayList<>())
                    .add(resource));
        }
    }

    /** The resource with its other forms, whichever names the other; an assignment tells more than its page, and what nothing here reads comes last. */
    List<ImsResource> of(ImsResource resource) {
        Set<ImsResource> forms = new LinkedHashSet<>();
        forms.add(resource);
        resource.variants().stream()
                .flatMap(id -> manifest.resource(id).stream())
                .forEach(forms::add);
        forms.addAll(naming.getOrDefault(resource.id(), List.of()));
        return forms.stream().sorted(Comparator.comparing(Variants::rank)).toList();
    }

    private static int rank(ImsResource form) {
        return switch (ResourceKind.of(form)) {
            case ASSIGNMENT -> 0;
            case OTHER -> 2;
            default -> 1;
        };
    }

    /** All resources, those that are another's form behind the others. */
    List<ImsResource> last() {
        return Stream.of(false, true)
                .flatMap(isOther ->
                        manifest.resources().stream().filter(resource -> naming.containsKey(resource.id()) == isOther))
                .toList();
    }
}
