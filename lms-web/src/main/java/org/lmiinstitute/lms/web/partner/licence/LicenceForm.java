package org.lmiinstitute.lms.web.partner.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.partner.GrantLicence;
import org.lmiinstitute.lms.partner.LicenceConditions;
import org.lmiinstitute.lms.partner.LicensedItem;
import org.lmiinstitute.lms.partner.RevisionPolicy;
import org.lmiinstitute.lms.web.form.Form;

/** Reads the terms of a licence from a form; everything that is wrong with it is told at once. */
final class LicenceForm {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Form form;
    private final List<Problem> problems = new ArrayList<>();

    LicenceForm(Form form) {
        this.form = form;
    }

    /** @throws InvalidInputException with each field that cannot be used */
    GrantLicence read() {
        LocalDate from = take(this::firstDay, LocalDate.EPOCH);
        GrantLicence grant = take(
                () -> new GrantLicence(
                        take(() -> form.id("organization"), NOBODY),
                        form.text("title"),
                        take(this::items, Set.of()),
                        take(this::formats, Set.of()),
                        from,
                        take(() -> form.day("until"), Optional.empty()),
                        take(this::conditions, LicenceConditions.SILENT)),
                null);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return grant;
    }

    private LocalDate firstDay() {
        return form.day("from")
                .orElseThrow(() -> new InvalidInputException("from", "is empty", "the first day, such as 2027-01-01"));
    }

    private Set<LicensedItem> items() {
        return form.all("item").stream().map(LicenceForm::item).collect(Collectors.toSet());
    }

    private static LicensedItem item(String value) {
        try {
            return LicensedItem.parse(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("item", "\"" + value + "\" is none", "choose among those of the form");
        }
    }

    private Set<PackageFormat> formats() {
        return form.all("format").stream().map(LicenceForm::format).collect(Collectors.toSet());
    }

    private static PackageFormat format(String code) {
        return PackageFormat.find(code)
                .orElseThrow(() -> new InvalidInputException(
                        "format", "\"" + code + "\" is none", "choose among those of the form"));
    }

    private LicenceConditions conditions() {
        return new LicenceConditions(
                form.text("attribution"),
                form.find("callsHome").isPresent(),
                form.find("reports").isPresent(),
                form.find("identifies").isPresent(),
                take(this::limit, Optional.empty()),
                take(this::policy, RevisionPolicy.LATEST));
    }

    private Optional<Integer> limit() {
        try {
            return form.find("limit").map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(
                    "limit", "\"" + form.text("limit") + "\" is no number", "such as 250, or none");
        }
    }

    private RevisionPolicy policy() {
        try {
            return RevisionPolicy.valueOf(form.text("policy"));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("policy", "nothing is chosen", "choose one");
        }
    }

    /** What is read, or something to go on with when it cannot be; what was wrong is kept. */
    private <T> T take(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
            return otherwise;
        }
    }
}
