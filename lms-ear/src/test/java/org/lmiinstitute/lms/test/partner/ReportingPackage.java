package org.lmiinstitute.lms.test.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A package in a partner's learning system, which tells what is done with it by the credential that it holds. */
final class ReportingPackage {

    private final PartnerProgram partner;
    private final UnpackedModule content;
    private final JsonNode report;

    private ReportingPackage(PartnerProgram partner, UnpackedModule content) {
        this.partner = partner;
        this.content = content;
        this.report = content.launch().path("report");
    }

    /** The package of a module of the catalogue, as its partner takes it. */
    static ReportingPackage of(PartnerProgram partner, JsonNode module, String format) {
        return new ReportingPackage(
                partner, UnpackedModule.of(partner.take(module, format).body()));
    }

    /** A thin package, showing what it was given at a launch. */
    static ReportingPackage of(PartnerProgram partner, JsonNode given) {
        return new ReportingPackage(
                partner, new UnpackedModule(Map.of(), given.path("document"), given.path("key"), given.path("launch")));
    }

    JsonNode launch() {
        return content.launch();
    }

    String id() {
        return launch().path("packageId").asText();
    }

    /** The address that names its module in records. */
    String module() {
        return content.document().path("iri").asText();
    }

    /** What it sends as {@code Authorization}. */
    String credential() {
        return report.path("auth").asText();
    }

    /**
     * Reports what a learner did.
     *
     * @param result the statement's member of that name, with a comma after it; may be empty
     */
    HttpResponse<byte[]> say(String learner, String verb, String activity, String result) {
        String statement =
                """
                {"actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},%s
                 "object":{"id":"%s"},
                 "context":{"revision":"%s","contextActivities":{"grouping":[{"id":"%s"}]}}}
                """
                        .formatted(
                                report.path("homePage").asText(),
                                learner,
                                verb,
                                result,
                                activity,
                                content.document().path("revision").asText(),
                                report.path("package").asText());
        return partner.send(partner.request("/xapi/statements")
                .header("Authorization", credential())
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(statement)));
    }

    /** Tells that it starts, from a page of the partner's system. */
    HttpResponse<byte[]> callHome() {
        return partner.send(
                partner.request(URI.create(launch().path("callHome").asText()).getPath())
                        .header("Origin", "https://lms.example.org")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.ofString("{\"revision\":\"1.0\"}")));
    }
}
