package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/** A manifest of IMS Content Packaging, on which cartridges and packages of questions build: metadata, outline, resources. */
public final class ImsManifest {

    public static final String NAME = "imsmanifest.xml";

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XmlElement root;
    private final Map<String, ImsResource> resources = new LinkedHashMap<>();
    private final List<ImsResource> all = new ArrayList<>();

    private ImsManifest(XmlElement root) {
        this.root = root;
        root.child("resources").ifPresent(list -> list.children("resource")
                .forEach(each -> add(each, base(root) + base(list) + base(each))));
    }

    /**
     * Reads it.
     *
     * @param clause of the specification that wants it at the root of the package
     * @throws ManifestRefusedException if it is not there or is no XML
     */
    public static ImsManifest read(SourceFiles files, String clause) throws IOException {
        SourceFile manifest = files.find(NAME)
                .orElseThrow(() -> new ManifestRefusedException(
                        NAME,
                        "the package has no file of this name at its root",
                        "the manifest as imsmanifest.xml, not in a folder (" + clause + ")"));
        try (InputStream content = manifest.open()) {
            return new ImsManifest(ManifestXml.read(content, NAME, clause));
        }
    }

    private static String base(XmlElement element) {
        String base = element.attribute(XML, "base").orElse("");
        return base.isEmpty() || base.endsWith("/") ? base : base + "/";
    }

    private void add(XmlElement element, String base) {
        String id = element.attribute("identifier").orElse("");
        String type = element.attribute("type").orElse("");
        List<String> files = element.children("file")
                .flatMap(file -> file.attribute("href").stream())
                .map(href -> path(base + href))
                .distinct()
                .toList();
        Optional<String> main = element.attribute("href")
                .map(href -> path(base + href))
                .or(() -> files.stream().findFirst());
        List<String> named =
                Stream.concat(main.stream(), files.stream()).distinct().toList();
        ImsResource resource = new ImsResource(
                id,
                type,
                main,
                named,
                element.children("variant")
                        .flatMap(variant -> variant.attribute("identifierref").stream())
                        .toList(),
                element.anyAttribute("intendeduse")
                        .map(use -> use.toLowerCase(Locale.ROOT))
                        .filter(use -> !use.equals("unspecified")));
        all.add(resource);
        resources.putIfAbsent(id, resource);
    }

    /** What leads out of the package keeps its spelling, so that the report can say that there is no such file. */
    private static String path(String href) {
        return PackageAddress.of(href).map(PackageAddress::path).orElse(href);
    }

    /** In the order of the manifest, with those that share an id. */
    public List<ImsResource> resources() {
        return List.copyOf(all);
    }

    public Optional<ImsResource> resource(String id) {
        return Optional.ofNullable(resources.get(id));
    }

    public List<OutlineItem> outline() {
        return root.children("organizations")
                .flatMap(list -> list.children("organization"))
                .flatMap(organization -> organization.children("item"))
                .map(ImsManifest::item)
                .toList();
    }

    private static OutlineItem item(XmlElement element) {
        return new OutlineItem(
                element.attribute("identifier").orElse(element.path()),
                element.childText("title").orElse(""),
                element.attribute("identifierref"),
                element.children("item").map(ImsManifest::item).toList());
    }

    /** Counted apart from the outline. */
    public long countItems() {
        return root.children("organizations")
                .flatMap(XmlElement::withDescendants)
                .filter(element -> element.localName().equals("item"))
                .count();
    }

    public long countResources() {
        return root.withDescendants()
                .filter(element -> element.localName().equals("resource"))
                .count();
    }

    public Optional<String> title() {
        return general("title").or(() -> root.children("organizations")
                .flatMap(list -> list.children("organization"))
                .flatMap(organization -> organization.childText("title").stream())
                .findFirst());
    }

    public Optional<String> description() {
        return general("description");
    }

    public Optional<String> language() {
        return general("language")
                .filter(tag -> tag.length() <= 16 && tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
    }

    public Optional<String> rights() {
        return metadata("rights").flatMap(rights -> rights.child("description")).map(XmlElement::text);
    }

    public String version() {
        return root.child("metadata")
                .flatMap(metadata -> metadata.childText("schemaversion"))
                .orElse("");
    }

    private Optional<String> general(String name) {
        return metadata("general")
                .flatMap(general -> general.child(name))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty());
    }

    private Optional<XmlElement> metadata(String name) {
        return root.child("metadata").stream()
                .flatMap(XmlElement::withDescendants)
                .filter(element -> element.localName().equals(name))
                .findFirst();
    }
}
