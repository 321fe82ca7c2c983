package org.lmiinstitute.lms.packaging.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a cartridge, before they are listed in its manifest.
 *
 * <p>A module's folder stands directly below the root item in a module's cartridge too: Moodle makes a section, and Canvas a module,
 * of each item of the second level, and would give every activity one of its own otherwise.
 */
record Cartridge(List<CartridgeFolder> folders, List<CartridgeResource> resources) {

    static Cartridge of(PackageContent content, CartridgeVersion version) {
        List<CartridgeModule> modules = content.modules().stream()
                .map(module -> CartridgeModule.of(module, content, version))
                .toList();
        List<CartridgeResource> resources = new ArrayList<>();
        modules.forEach(module -> resources.addAll(module.resources()));
        QuestionBank.of(content, version).ifPresent(resources::add);
        resources.add(CartridgePage.style());
        content.media().forEach(file -> resources.add(CartridgeResource.media(file)));
        return new Cartridge(modules.stream().map(CartridgeModule::folder).toList(), resources);
    }

    List<PackageEntry> files() {
        return resources.stream().map(CartridgeResource::file).toList();
    }
}
