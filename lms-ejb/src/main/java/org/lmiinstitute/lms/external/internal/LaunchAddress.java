package org.lmiinstitute.lms.external.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address that a unit is opened at: its own, whose query it keeps, with what its launch is (cmi5, section 8.1). */
public final class LaunchAddress {

    private final String base;
    private final String fragment;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** @param address absolute, and maybe with a query */
    public LaunchAddress(String address) {
        int hash = address.indexOf('#');
        this.base = (hash < 0 ? address : address.substring(0, hash)).replace(" ", "%20");
        this.fragment = hash < 0 ? "" : address.substring(hash);
    }

    public LaunchAddress with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** Without the parameters (cmi5, section 9.6.3.4). */
    public String plain() {
        return base + fragment;
    }

    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return base + (base.contains("?") ? "&" : "?") + query + fragment;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
