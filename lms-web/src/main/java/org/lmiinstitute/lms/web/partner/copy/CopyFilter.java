package org.lmiinstitute.lms.web.partner.copy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.partner.Contact;
import org.lmiinstitute.lms.partner.CopyState;
import org.lmiinstitute.lms.partner.PartnerCopy;
import org.lmiinstitute.lms.web.shell.TextBundle;

/**
 * Which copies are looked for; an empty text asks for none in particular.
 *
 * @param organization an id
 * @param subject the id of a module or course
 * @param state {@code current}, {@code minor-behind}, {@code major-behind} or {@code silent}
 */
record CopyFilter(String organization, String subject, String state) {

    private static final String SILENT = "silent";

    /** @param parameter gives the value of a request's parameter, or null */
    static CopyFilter of(UnaryOperator<String> parameter) {
        return new CopyFilter(
                text(parameter.apply("organization")),
                text(parameter.apply("subject")),
                text(parameter.apply("state")));
    }

    boolean matches(PartnerCopy copy) {
        return (organization.isEmpty()
                        || organization.equals(copy.held().organizationId().toString()))
                && (subject.isEmpty()
                        || subject.equals(copy.held().subject().id().toString()))
                && (state.isEmpty() || state.equals(code(copy.held().state())) || isSilent(copy));
    }

    boolean isEmpty() {
        return organization.isEmpty() && subject.isEmpty() && state.isEmpty();
    }

    /** The same as the query of an address; empty if nothing in particular is looked for. */
    String query() {
        Map<String, String> parts =
                new TreeMap<>(Map.of("organization", organization, "subject", subject, "state", state));
        String query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The states that can be looked for, in words. */
    static List<CopiesPage.Choice> states(TextBundle text) {
        return Stream.concat(
                        Arrays.stream(CopyState.values())
                                .filter(state -> state != CopyState.NOT_TAKEN)
                                .map(CopyFilter::code),
                        Stream.of(SILENT))
                .map(code -> new CopiesPage.Choice(code, text.get("copies.state." + code)))
                .toList();
    }

    static String code(CopyState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isSilent(PartnerCopy copy) {
        return state.equals(SILENT) && copy.contact() == Contact.SILENT;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
