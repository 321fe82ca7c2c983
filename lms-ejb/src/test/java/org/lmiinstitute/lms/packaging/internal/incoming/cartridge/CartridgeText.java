package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.nio.charset.StandardCharsets;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;

/** A cartridge that a test writes down: its outline, its resources, its files. */
final class CartridgeText {

    private final StringBuilder items = new StringBuilder();
    private final StringBuilder resources = new StringBuilder();
    private final MemoryFiles files = new MemoryFiles();

    /** A line of the outline that opens a resource. */
    CartridgeText item(String id, String title) {
        items.append(
                "<item identifier=\"I-%s\" identifierref=\"%s\"><title>%s</title></item>".formatted(id, id, title));
        return this;
    }

    CartridgeText folder(String title) {
        items.append("<item identifier=\"F-%s\"><title>%s</title>".formatted(title.hashCode(), title));
        return this;
    }

    CartridgeText end() {
        items.append("</item>");
        return this;
    }

    /** A resource with its file. */
    CartridgeText resource(String id, String type, String path, String content) {
        return resource(id, type, path, content.getBytes(StandardCharsets.UTF_8));
    }

    CartridgeText resource(String id, String type, String path, byte[] content) {
        files.with(path, content);
        return missing(id, type, path);
    }

    /** A resource over whose file its reader falls. */
    CartridgeText trap(String id, String type, String path, String content) {
        files.withTrap(path, content);
        return missing(id, type, path);
    }

    /** A file that no resource names. */
    CartridgeText file(String path, String content) {
        files.with(path, content);
        return this;
    }

    /** A resource whose file was forgotten. */
    CartridgeText missing(String id, String type, String path) {
        resources.append("<resource identifier=\"%s\" type=\"%s\" href=\"%s\"><file href=\"%s\"/></resource>"
                .formatted(id, type, path, path));
        return this;
    }

    /** A resource with attributes or elements of later versions. */
    CartridgeText extended(String id, String type, String path, String attributes, String elements) {
        resources.append("<resource identifier=\"%s\" type=\"%s\" href=\"%s\" %s><file href=\"%s\"/>%s</resource>"
                .formatted(id, type, path, attributes, path, elements));
        return this;
    }

    /** As Canvas writes one before version 1.3: a page among its settings. */
    CartridgeText assignment(String id, String page, String settings) {
        String second = id + "/assignment_settings.xml";
        return extended(
                        id,
                        "associatedcontent/imscc_xmlv1p1/learning-application-resource",
                        id + "/page.html",
                        "",
                        "<file href=\"" + second + "\"/>")
                .file(id + "/page.html", page)
                .file(
                        second,
                        "<assignment xmlns=\"http://canvas.instructure.com/xsd/cccv1p0\">" + settings
                                + "</assignment>");
    }

    CartridgeText page(String id, String title, String body) {
        return item(id, title)
                .resource(
                        id,
                        "webcontent",
                        "pages/" + id + ".html",
                        "<html><head><meta charset='utf-8'><title>" + title + "</title></head><body>" + body
                                + "</body></html>");
    }

    CartridgeText questions(String id, String title, String items) {
        return item(id, title)
                .resource(
                        id,
                        "imsqti_xmlv1p2/imscc_xmlv1p1/assessment",
                        "tests/" + id + ".xml",
                        "<questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\"><assessment ident=\"A\" title=\""
                                + title + "\"><section ident=\"S\">" + items
                                + "</section></assessment></questestinterop>");
    }

    MemoryFiles files() {
        return files.with(
                "imsmanifest.xml",
                """
                <manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
                    xmlns:lom="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
                  <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
                    <lom:lom><lom:general><lom:title><lom:string language="en">Work and pay</lom:string></lom:title>
                      <lom:language>en</lom:language>
                      <lom:description><lom:string>How people work.</lom:string></lom:description></lom:general></lom:lom>
                  </metadata>
                  <organizations><organization identifier="O" structure="rooted-hierarchy"><item identifier="ROOT">%s</item>
                  </organization></organizations><resources>%s</resources></manifest>
                """
                        .formatted(items, resources));
    }
}
