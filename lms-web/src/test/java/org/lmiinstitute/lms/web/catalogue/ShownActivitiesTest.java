package org.lmiinstitute.lms.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.ActivityOutline;

class ShownActivitiesTest {

    private final List<ActivityOutline> many = activities(1_000);

    @Test
    void aModuleOfUsualLengthIsShownWhole() {
        List<ActivityOutline> few = activities(ShownActivities.MOST);
        ShownActivities shown = ShownActivities.of(few, Optional.of(few.get(29)));

        assertThat(shown.isPart()).isFalse();
        assertThat(shown.shown()).isEqualTo(few);
    }

    @Test
    void ofVeryManyTheFirstAreShownToWhoHasNotBegun() {
        ShownActivities shown = ShownActivities.of(many, Optional.empty());

        assertThat(shown.isPart()).isTrue();
        assertThat(shown.shown()).isEqualTo(many.subList(0, 30));
    }

    @Test
    void theNextOneIsAmongThoseThatAreShown() {
        assertThat(ShownActivities.of(many, Optional.of(many.get(500))).shown()).isEqualTo(many.subList(497, 527));
        assertThat(ShownActivities.of(many, Optional.of(many.get(999))).shown()).isEqualTo(many.subList(970, 1_000));
    }

    @Test
    void whatIsNextInAnotherModuleMovesNothing() {
        Optional<ActivityOutline> elsewhere = Optional.of(activities(1).get(0));

        assertThat(ShownActivities.of(many, elsewhere).from()).isZero();
    }

    private static List<ActivityOutline> activities(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ActivityOutline(UUID.randomUUID(), ActivityKind.EXTERNAL_PACKAGE, "Part " + i, 10))
                .toList();
    }
}
