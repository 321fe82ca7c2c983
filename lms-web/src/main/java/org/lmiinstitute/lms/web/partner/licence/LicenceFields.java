package org.lmiinstitute.lms.web.partner.licence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.partner.Licence;
import org.lmiinstitute.lms.partner.LicenceConditions;
import org.lmiinstitute.lms.partner.LicensedItem;
import org.lmiinstitute.lms.web.form.Refused;

/**
 * What stands in the fields of the form for a licence's terms.
 *
 * @param values by field, as a form sends them
 * @param wrong what is wrong with a field that was sent, in words
 */
public record LicenceFields(Map<String, List<String>> values, Map<String, String> wrong) {

    private static final List<String> YES = List.of("yes");

    /** What was entered before, so that only what is wrong is typed again. */
    static LicenceFields of(Refused refused) {
        return new LicenceFields(refused.entered(), refused.wrong());
    }

    /** For a new licence: from today on, with the usual conditions. */
    static LicenceFields usual(LocalDate today) {
        Map<String, List<String>> values = conditions(LicenceConditions.USUAL);
        values.put("from", List.of(today.toString()));
        return new LicenceFields(values, Map.of());
    }

    static LicenceFields of(Licence licence) {
        Map<String, List<String>> values = conditions(licence.conditions());
        values.put("organization", List.of(licence.organizationId().toString()));
        values.put("title", List.of(licence.title()));
        values.put("item", licence.items().stream().map(LicensedItem::toString).toList());
        values.put("format", licence.formats().stream().map(PackageFormat::code).toList());
        values.put("from", List.of(licence.validFrom().toString()));
        licence.validUntil().ifPresent(last -> values.put("until", List.of(last.toString())));
        return new LicenceFields(values, Map.of());
    }

    private static Map<String, List<String>> conditions(LicenceConditions conditions) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("attribution", List.of(conditions.attribution()));
        values.put("policy", List.of(conditions.revisionPolicy().name()));
        conditions.learnerLimit().ifPresent(limit -> values.put("limit", List.of(limit.toString())));
        Map.of(
                        "callsHome", conditions.callsHome(),
                        "reports", conditions.reportsUsage(),
                        "identifies", conditions.identifiesLearners())
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .forEach(field -> values.put(field.getKey(), YES));
        return values;
    }

    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** {@code checked} for what is chosen, else null: the value of that attribute. */
    public String checked(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value) ? "checked" : null;
    }

    /** What is wrong with a field; empty if nothing is. */
    public String wrongWith(String field) {
        return wrong.getOrDefault(field, "");
    }

    /** {@code true} for a field that is wrong, else null: the value of {@code aria-invalid}. */
    public String invalid(String field) {
        return wrong.containsKey(field) ? "true" : null;
    }

    /**
     * The value of a field's {@code aria-describedby}: what is wrong with it, after its hint.
     *
     * @param hint the id of the hint; empty if there is none
     */
    public String describedBy(String field, String hint) {
        String described = wrong.containsKey(field) ? (hint + " wrong-" + field).strip() : hint;
        return described.isEmpty() ? null : described;
    }

    /** Whether any of these modules is chosen by itself: then they are shown. */
    public boolean anyOf(List<ItemOption> options) {
        return values.getOrDefault("item", List.of()).stream()
                .anyMatch(options.stream().map(ItemOption::value).collect(Collectors.toSet())::contains);
    }
}
