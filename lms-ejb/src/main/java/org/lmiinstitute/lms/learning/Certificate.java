package org.lmiinstitute.lms.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * That a person completed a course, as it was on that day: names and titles are copies and do not change with what they were
 * copied from.
 */
@Entity
@Table(name = "certificate")
public class Certificate {

    private static final String LINE = "\n";

    @Id
    private UUID id;

    private String code;

    @Column(name = "enrollment_id")
    private UUID enrollmentId;

    @Column(name = "account_id")
    private UUID accountId;

    private String holder;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "course_code")
    private String courseCode;

    @Column(name = "course_title")
    private String courseTitle;

    private String modules;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected Certificate() {}

    /**
     * @param modules a line for each module with its revision, such as "What LMI is (1.0)"
     */
    public Certificate(
            UUID id,
            CertificateCode code,
            Enrollment enrollment,
            String holder,
            String courseCode,
            String courseTitle,
            List<String> modules,
            Instant issuedAt) {
        this.id = id;
        this.code = code.value();
        this.enrollmentId = enrollment.id();
        this.accountId = enrollment.accountId();
        this.courseId = enrollment.courseId();
        this.holder = holder;
        this.courseCode = courseCode;
        this.courseTitle = courseTitle;
        this.modules = String.join(LINE, modules);
        this.issuedAt = issuedAt;
    }

    public UUID id() {
        return id;
    }

    public CertificateCode code() {
        return new CertificateCode(code);
    }

    /** Where the PDF is, from the root of the site. */
    public String address() {
        return "/certificates/" + code() + ".pdf";
    }

    public UUID enrollmentId() {
        return enrollmentId;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID courseId() {
        return courseId;
    }

    /** The holder's name on the day of issue. */
    public String holder() {
        return holder;
    }

    public String courseCode() {
        return courseCode;
    }

    public String courseTitle() {
        return courseTitle;
    }

    /** A line for each module with the revision that was completed. */
    public List<String> modules() {
        return Arrays.asList(modules.split(LINE));
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
