package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * The SCORM 2004 manifest (4th edition, Content Aggregation Model). Its sequencing is what systems of the 3rd edition and those
 * that sequence nothing run too: learners choose freely or go on to the next, and a course rolls up from all its items by the
 * default rules (Sequencing and Navigation, RB.1.5).
 *
 * <p>There is no {@code adlcp:completionThreshold}: a system of the 4th edition reads its attributes, one of the 3rd its text, and the
 * player tells completion itself.
 */
@ApplicationScoped
class Scorm2004Writer extends ScormWriter {

    @Override
    public Set<PackageFormat> formats() {
        return Set.of(PackageFormat.SCORM_2004, PackageFormat.SCORM_2004_DISPATCH);
    }

    @Override
    public int version() {
        return PackageIdentity.FIRST_WRITER;
    }

    @Override
    List<String> namespaces() {
        return List.of(
                "xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1",
                "xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3",
                "xmlns:imsss", "http://www.imsglobal.org/xsd/imsss");
    }

    @Override
    String schemaVersion() {
        return "2004 4th Edition";
    }

    @Override
    String scormType() {
        return "adlcp:scormType";
    }

    @Override
    LomBinding metadata(XmlText xml) {
        return IeeeMetadata.in(xml);
    }

    /** In the order of the schema: rollup, objectives, delivery. */
    @Override
    void rule(XmlText xml, PackagedModule module, CompletionRule rule) {
        xml.open("imsss:sequencing");
        if (!rule.judgesSuccess()) {
            xml.empty("imsss:rollupRules", "rollupObjectiveSatisfied", "false", "objectiveMeasureWeight", "0");
        }
        xml.open("imsss:objectives");
        rule.masteryScore()
                .ifPresentOrElse(
                        score -> satisfiedByMeasure(xml, module, score),
                        () -> xml.empty("imsss:primaryObjective", "objectiveID", module.iri()));
        xml.close()
                .empty("imsss:deliveryControls", "completionSetByContent", "true", "objectiveSetByContent", "true")
                .close();
    }

    @Override
    void moves(XmlText xml) {
        xml.open("imsss:sequencing")
                .empty("imsss:controlMode", "choice", "true", "flow", "true")
                .close();
    }

    private static void satisfiedByMeasure(XmlText xml, PackagedModule module, BigDecimal score) {
        xml.open("imsss:primaryObjective", "objectiveID", module.iri(), "satisfiedByMeasure", "true")
                .leaf("imsss:minNormalizedMeasure", score.toPlainString())
                .close();
    }
}
