package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * What the manifest of a package says, whichever standard it follows; a package without one has an empty one.
 *
 * @param path of the manifest itself; "" if there is none
 * @param listed files that it names; formats that name launch pages alone list those
 * @param isComplete whether its standard wants every file named
 * @param launched the pages that a learning system opens, in order
 * @param masteryScores pass marks, 0 to 1, by launch page
 */
record Manifest(
        String path,
        Set<String> listed,
        boolean isComplete,
        List<String> launched,
        Map<String, BigDecimal> masteryScores) {

    private static final List<String> NAMES = List.of("imsmanifest.xml", "cmi5.xml", "tincan.xml");
    private static final BigDecimal PERCENT = new BigDecimal(100);

    static Manifest of(Inventory inventory) {
        for (String name : NAMES) {
            Optional<XmlFile> xml = inventory.findText(name).flatMap(XmlFile::parse);
            if (xml.isPresent()) {
                return xml.get().isCalled("manifest") ? contentPackage(name, xml.get()) : launches(name, xml.get());
            }
        }
        return new Manifest("", Set.of(), false, List.of(), Map.of());
    }

    /** IMS Content Packaging: both SCORM versions and Common Cartridge. */
    private static Manifest contentPackage(String name, XmlFile xml) {
        Set<String> listed = new TreeSet<>();
        xml.all("file").forEach(file -> listed.add(file.getAttribute("href")));
        Map<String, String> pages = xml.all("resource").stream()
                .filter(resource -> XmlFile.attribute(resource, "href").isPresent())
                .collect(Collectors.toMap(
                        resource -> resource.getAttribute("identifier"),
                        resource -> resource.getAttribute("href"),
                        (first, second) -> first,
                        TreeMap::new));
        List<Element> items = xml.all("item").stream()
                .filter(item -> pages.containsKey(item.getAttribute("identifierref")))
                .toList();
        Map<String, BigDecimal> scores = new TreeMap<>();
        for (Element item : items) {
            masteryScore(item).ifPresent(score -> scores.put(pages.get(item.getAttribute("identifierref")), score));
        }
        List<String> launched = items.stream()
                .map(item -> pages.get(item.getAttribute("identifierref")))
                .toList();
        return new Manifest(name, listed, true, launched, scores);
    }

    /** SCORM 1.2 states it in percent, SCORM 2004 as a measure of the primary objective. */
    private static Optional<BigDecimal> masteryScore(Element item) {
        return XmlFile.text(item, "masteryscore")
                .map(percent -> new BigDecimal(percent).divide(PERCENT))
                .or(() -> XmlFile.text(item, "minNormalizedMeasure").map(BigDecimal::new));
    }

    /** cmi5 and Tin Can name launch pages alone. */
    private static Manifest launches(String name, XmlFile xml) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        for (Element unit : xml.all("au")) {
            XmlFile.attribute(unit, "masteryScore")
                    .ifPresent(score -> scores.put(XmlFile.text(unit, "url").orElse(""), new BigDecimal(score)));
        }
        List<String> pages = xml.all(xml.isCalled("courseStructure") ? "url" : "launch").stream()
                .map(page -> page.getTextContent().strip())
                .toList();
        return new Manifest(name, Set.copyOf(pages), false, pages, scores);
    }
}
