package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * {@code tincan.xml}, by which systems that know xAPI but not cmi5 launch a package ("Incorporating a Tin Can LRS into an LMS", Rustici
 * Software). One activity of a package may be launched: the module, or the course, whose page leads to the modules.
 */
@ApplicationScoped
class XapiWriter implements PackageWriter {

    static final String MANIFEST = "tincan.xml";

    private static final String NAMESPACE = "http://projecttincan.com/tincan.xsd";
    private static final String ACTIVITIES = "http://adlnet.gov/expapi/activities/";
    private static final String SCHEMA_ORG = "https://schema.org/";

    @Override
    public Set<PackageFormat> formats() {
        return Set.of(PackageFormat.XAPI);
    }

    @Override
    public int version() {
        return PackageIdentity.FIRST_WRITER;
    }

    @Override
    public List<PackageEntry> entries(PackageContent content) {
        List<PackageEntry> entries = content.launched().all();
        entries.add(PackageEntry.text(MANIFEST, manifest(content)));
        return entries;
    }

    private static String manifest(PackageContent content) {
        XmlText xml = new XmlText();
        xml.open("tincan", "xmlns", NAMESPACE).open("activities");
        launched(xml, content.about());
        if (content.about().subject().kind() == PackageSubject.Kind.COURSE) {
            content.modules().forEach(module -> part(xml, module));
        }
        return xml.finish();
    }

    private static void launched(XmlText xml, PackageAbout about) {
        String type = about.subject().kind() == PackageSubject.Kind.COURSE ? "course" : "module";
        activity(xml, about.iri(), type, about.title(), about.description(), about.language());
        xml.leaf("launch", PackagedModule.START_PAGE, "lang", about.language());
        metadata(xml, about);
        xml.close();
    }

    /** A module of a course: known by name to whoever reads statements, and launched by the course's page. */
    private static void part(XmlText xml, PackagedModule module) {
        activity(xml, module.iri(), "module", module.title(), module.description(), module.language());
        xml.close();
    }

    private static void activity(
            XmlText xml, String iri, String type, String title, String description, String language) {
        xml.open("activity", "id", iri, "type", ACTIVITIES + type)
                .leaf("name", title, "lang", language)
                .leaf("description", description, "lang", language);
    }

    /** The words of LRMI as extensions of the activity. */
    private static void metadata(XmlText xml, PackageAbout about) {
        xml.open("extensions");
        extension(xml, "inLanguage", about.language());
        about.topics().forEach(topic -> extension(xml, "about", topic));
        extension(xml, "timeRequired", "PT" + about.minutes() + "M");
        extension(xml, "license", about.licence());
        extension(xml, "creditText", about.source());
        extension(xml, "version", about.revision());
        xml.close();
    }

    private static void extension(XmlText xml, String name, String value) {
        xml.leaf("extension", value, "key", SCHEMA_ORG + name);
    }
}
