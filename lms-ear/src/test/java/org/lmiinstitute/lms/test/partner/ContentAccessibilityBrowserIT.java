package org.lmiinstitute.lms.test.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** Each module that is published, activity by activity and question by question in the player, is free of findings of axe-core. */
class ContentAccessibilityBrowserIT {

    private static final PartnerProgram NAWB = new PartnerProgram(Installation.shared());

    private static Stream<Named<JsonNode>> modules() {
        return StreamSupport.stream(NAWB.catalog().path("courses").spliterator(), false)
                .flatMap(course -> StreamSupport.stream(course.path("modules").spliterator(), false))
                .map(module -> Named.of(module.path("title").asText(), module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyScreenOfAModule(JsonNode published) {
        UnpackedModule module = UnpackedModule.of(NAWB.take(published, "html").body());
        try (PackageHost host = new PackageHost(module);
                Visitor visitor = Visitor.atDesk(Installation.shared())) {
            visitor.page().navigate(host.url("/package/index.html"));
            Frame frame = visitor.page().mainFrame();
            ModuleLearner learner = new ModuleLearner(frame, module, Set.of(1));
            for (JsonNode activity : module.document().path("activities")) {
                assertThat(frame.locator("main h1"))
                        .hasText(activity.path("title").asText());
                visitor.assertAccessible();
                if ("quiz".equals(activity.path("kind").asText())) {
                    learner.answerEachQuestion(visitor::assertAccessible);
                }
                learner.goOn();
            }
            visitor.assertAccessible();
        }
    }
}
