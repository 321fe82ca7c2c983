package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;

/** The forms that one thing has in a cartridge: a resource of version 1.3 may name others that say the same in another format. */
record Variants(ImsManifest manifest) {

    /** The resource with its other forms; those of types that nothing here reads come last. */
    List<ImsResource> of(ImsResource resource) {
        Set<ImsResource> forms = new LinkedHashSet<>();
        forms.add(resource);
        resource.variants().stream()
                .flatMap(id -> manifest.resource(id).stream())
                .forEach(forms::add);
        return forms.stream()
                .sorted(Comparator.comparing(form -> ResourceKind.of(form) == ResourceKind.OTHER))
                .toList();
    }

    /** All resources, those that are another's form behind the others. */
    List<ImsResource> last() {
        Set<String> others = manifest.resources().stream()
                .flatMap(resource -> resource.variants().stream())
                .collect(Collectors.toSet());
        return Stream.of(false, true)
                .flatMap(isOther ->
                        manifest.resources().stream().filter(resource -> others.contains(resource.id()) == isOther))
                .toList();
    }
}
