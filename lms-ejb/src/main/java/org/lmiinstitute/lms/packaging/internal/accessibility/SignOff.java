package org.lmiinstitute.lms.packaging.internal.accessibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody found who tried a module.
 *
 * @param by a role and no name
 * @param exceptions remarks by the numbers of the criteria that do not hold
 */
record SignOff(String by, String date, String standard, String scope, Map<String, String> exceptions) {

    static List<SignOff> of(JsonNode document) {
        List<SignOff> signOffs = new ArrayList<>();
        for (JsonNode signOff : document.path("signoffs")) {
            Map<String, String> exceptions = new TreeMap<>();
            signOff.path("exceptions")
                    .forEach(exception -> exceptions.put(
                            exception.path("criterion").asText(),
                            exception.path("remark").asText()));
            signOffs.add(new SignOff(
                    signOff.path("by").asText(),
                    signOff.path("date").asText(),
                    signOff.path("standard").asText(),
                    signOff.path("scope").asText(),
                    exceptions));
        }
        return List.copyOf(signOffs);
    }
}
