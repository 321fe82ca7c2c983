package org.lmiinstitute.lms.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.identity.Role;

class RoutesTest {
    @Test
    void anAddressLeadsToItsViewWithItsVariables() {
        var found = Routes.find("/courses/finding-your-way").orElseThrow();
        assertThat(found.route().view()).isEqualTo("/catalogue/course.xhtml");
        assertThat(found.variables()).isEqualTo(Map.of("slug", "finding-your-way"));
    }

    @Test
    void theRootIsTheCatalogue() {
        assertThat(Routes.find("/").orElseThrow().route().view()).isEqualTo("/catalogue/catalogue.xhtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/courses", "/courses/", "/courses/a/b", "/courses/a/", "/catalogue/course.xhtml", ""})
    void otherAddressesLeadNowhere(String path) {
        assertThat(Routes.find(path)).isEmpty();
    }

    @Test
    void workingPagesNeedARole() {
        assertThat(Routes.ALL).filteredOn(Route::working).isNotEmpty().noneMatch(route -> route.role() == null);
        assertThat(Routes.find("/my-learning").orElseThrow().route().role()).isEqualTo(Role.LEARNER);
    }

    /** The container would answer an address that is also a folder before any route is asked. */
    @Test
    void noRouteIsAlsoAFolderOfTheWebApplication() {
        assertThat(Routes.ALL)
                .filteredOn(route -> !route.template().equals("/"))
                .noneMatch(route -> Files.isDirectory(Path.of("src/main/webapp" + route.template())));
    }

    @Test
    void everyRouteHasItsView() {
        assertThat(Routes.ALL).allMatch(route -> Files.exists(Path.of("src/main/webapp" + route.view())));
    }
}
