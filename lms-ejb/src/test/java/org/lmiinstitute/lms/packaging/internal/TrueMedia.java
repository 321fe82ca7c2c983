package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.lmiinstitute.lms.common.Sha256;

/** The fixtures with media whose names are the hashes of their content, and with an id for each block. */
final class TrueMedia {

    static final String VIDEO = named(PackageFixtures.VIDEO);
    static final String FIGURE = named(PackageFixtures.FIGURE);

    private TrueMedia() {}

    /** The same content; each medium holds its former path as text. */
    static PackageContent in(PackageContent content) {
        Map<String, String> contents = new HashMap<>();
        content.modules().forEach(module -> module.media().forEach(path -> contents.put(named(path), path)));
        return new PackageContent(
                content.identity(),
                new Edition(
                        content.about(),
                        content.modules().stream().map(TrueMedia::renamed).toList()),
                content.home(),
                content.player(),
                path -> () -> new ByteArrayInputStream(contents.get(path).getBytes(StandardCharsets.UTF_8)));
    }

    private static PackagedModule renamed(PackagedModule module) {
        return new PackagedModule(
                module.revision(),
                renamed(module, withBlockIds(module.document().toString())),
                renamed(module, module.key().toString()),
                module.folder());
    }

    private static String withBlockIds(String document) {
        return document.replace(
                "{\"kind\":\"text\"",
                "{\"id\":\"7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a06\",\"short\":\"4b1f0a06\",\"kind\":\"text\"");
    }

    private static JsonNode renamed(PackagedModule module, String json) {
        String renamed = json;
        for (String path : module.media()) {
            renamed = renamed.replace(path, named(path));
        }
        return PackageFixtures.json(renamed);
    }

    private static String named(String path) {
        return "media/" + Sha256.hex(path) + path.substring(path.lastIndexOf('.'));
    }
}
