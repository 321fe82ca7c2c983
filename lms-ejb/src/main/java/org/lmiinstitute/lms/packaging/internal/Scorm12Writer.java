package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** The SCORM 1.2 manifest (Content Aggregation Model, 2.3). */
@ApplicationScoped
class Scorm12Writer extends ScormWriter {

    @Override
    public Set<PackageFormat> formats() {
        return Set.of(PackageFormat.SCORM_12, PackageFormat.SCORM_12_DISPATCH);
    }

    @Override
    public int version() {
        return PackageIdentity.FIRST_WRITER;
    }

    @Override
    List<String> namespaces() {
        return List.of(
                "xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                "xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2",
                "xmlns:imsmd", ImsMetadata.NAMESPACE);
    }

    @Override
    String schemaVersion() {
        return "1.2";
    }

    @Override
    String scormType() {
        return "adlcp:scormtype";
    }

    @Override
    LomBinding metadata(XmlText xml) {
        return ImsMetadata.in(xml);
    }

    @Override
    void rule(XmlText xml, PackagedModule module, CompletionRule rule) {
        rule.masteryScore().ifPresent(score -> xml.leaf("adlcp:masteryscore", percent(score)));
    }

    /** The standard has nothing to say; each system has a menu. */
    @Override
    void moves(XmlText xml) {}

    /** {@code cmi.student_data.mastery_score} is compared with {@code score.raw}, 0 to 100 (Run-Time Environment, 3.4.4). */
    private static String percent(BigDecimal score) {
        return score.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
