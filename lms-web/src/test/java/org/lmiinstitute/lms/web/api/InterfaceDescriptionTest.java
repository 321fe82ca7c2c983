package org.lmiinstitute.lms.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** What {@code /openapi} tells is what there is. */
class InterfaceDescriptionTest {

    private static final String BASE = "/api/v1/";
    private static final JsonNode DESCRIPTION = read();

    /** An operation as it is described, and as it is called in this test's report. */
    private record Operation(String name, JsonNode path, JsonNode told) {

        @Override
        public String toString() {
            return name;
        }

        Set<String> parameters(String place) {
            Set<String> names = new TreeSet<>();
            Stream.of(path, told)
                    .flatMap(owner -> items(owner.path("parameters")))
                    .map(InterfaceDescriptionTest::resolved)
                    .filter(parameter -> parameter.path("in").asText().equals(place))
                    .forEach(parameter -> names.add(parameter.path("name").asText()));
            return names;
        }
    }

    @Test
    void everyAddressIsDescribedAndNoOther() {
        assertThat(operations().stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(resourceMethods().keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theQueryIsDescribed(Operation operation) {
        assertThat(operation.parameters("query"))
                .containsExactlyInAnyOrderElementsOf(
                        queryParameters(resourceMethods().get(operation.name)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatMayComeBackIsDescribed(Operation operation) {
        JsonNode responses = operation.told.path("responses");
        assertThat(names(responses)).as("too many requests").contains("429");
        boolean isOpen = operation.told.path("security").isArray();
        assertThat(isOpen || responses.has("401")).as("without a token").isTrue();
        assertThat(operation.parameters("header").contains("If-None-Match"))
                .as("an entity tag that can be sent back")
                .isEqualTo(responses.has("304"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void jsonHasAShapeAndAnExample(Operation operation) {
        for (JsonNode response : operation.told.path("responses")) {
            JsonNode json = resolved(response).path("content").path("application/json");
            if (!json.isMissingNode()) {
                assertThat(json.has("schema")).as("shape").isTrue();
                assertThat(json.has("example") || json.has("examples"))
                        .as("example")
                        .isTrue();
            }
        }
    }

    @Test
    void theFormatsAreThoseThatThereAre() {
        assertThat(items(DESCRIPTION.at("/components/parameters/Format/schema/enum"))
                        .map(JsonNode::asText))
                .containsExactlyElementsOf(PackageFormat.codes());
    }

    private static List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        DESCRIPTION.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> found.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        path.getValue(),
                        operation.getValue()))));
        return found;
    }

    /** The methods of all resources, by verb and address; a resource for several kinds stands under each of them. */
    private static Map<String, Method> resourceMethods() {
        Map<String, Method> found = new TreeMap<>();
        new ApiApplication()
                .getClasses().stream()
                        .filter(resource -> resource.isAnnotationPresent(Path.class))
                        .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
                        .forEach(method -> verb(method).ifPresent(verb -> addresses(method)
                                .forEach(address -> found.put(verb + " " + address, method))));
        return found;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Collection<String> addresses(Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = BASE
                + method.getDeclaringClass().getAnnotation(Path.class).value()
                + (below == null ? "" : "/" + below.value());
        String kinds = "{kind: modules|courses}";
        return path.contains(kinds)
                ? List.of(path.replace(kinds, "modules"), path.replace(kinds, "courses"))
                : List.of(path);
    }

    private static Set<String> queryParameters(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(QueryParam.class))
                        .map(InterfaceDescriptionTest::queryParameter)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String queryParameter(Field field) {
        return field.getAnnotation(QueryParam.class).value();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DESCRIPTION.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return array.valueStream();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try (InputStream file = ApiApplication.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
