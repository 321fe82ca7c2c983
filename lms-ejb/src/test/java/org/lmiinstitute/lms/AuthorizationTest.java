package org.lmiinstitute.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every method of every service says who may call it, and says what stands in {@code authorization.txt}; a change of the one without
 * the other fails here. That the container obeys is tested in the running server.
 */
class AuthorizationTest {
    private static final String UNSAID = "NOBODY SAID WHO";

    @Test
    void everyServiceMethodAllowsWhomTheTableNames() throws IOException {
        assertThat(String.join("\n", actual())).isEqualTo(String.join("\n", expected()));
    }

    @Test
    void noServiceMethodLeavesItUnsaid() {
        assertThat(actual()).noneMatch(line -> line.endsWith(UNSAID));
    }

    private static List<String> expected() throws IOException {
        try (InputStream table = AuthorizationTest.class.getResourceAsStream("/authorization.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static List<String> actual() {
        return new ClassFileImporter(List.of(new DoNotIncludeTests()))
                .importPackages("org.lmiinstitute.lms").stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class))
                        .map(JavaClass::reflect)
                        .flatMap(AuthorizationTest::lines)
                        .sorted()
                        .toList();
    }

    private static Stream<String> lines(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> String.format("%-75s %s", name(service, method), who(service, method)));
    }

    private static String name(Class<?> service, Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return service.getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }

    private static String who(Class<?> service, Method method) {
        String onMethod = who(method);
        return onMethod.equals(UNSAID) ? who(service) : onMethod;
    }

    private static String who(AnnotatedElement element) {
        if (element.isAnnotationPresent(PermitAll.class)) {
            return "anyone";
        }
        RolesAllowed roles = element.getAnnotation(RolesAllowed.class);
        return roles == null ? UNSAID : Arrays.stream(roles.value()).sorted().collect(Collectors.joining(", "));
    }
}
