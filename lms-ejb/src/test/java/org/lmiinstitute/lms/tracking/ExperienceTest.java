package org.lmiinstitute.lms.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.learning.Segments;

class ExperienceTest {

    @Test
    void isReadAsThePlayerWritesIt() throws JsonProcessingException {
        Experience experience = JsonMapper.builder()
                .build()
                .readValue(
                        """
                        {"id": "0192f0a0-0000-7000-8000-000000000001", "activity": "000000b2", "kind": "watched",
                         "position": 12.5, "segments": [[0, 12.5]]}
                        """,
                        Experience.class);

        assertThat(experience.kind()).isEqualTo(Experience.Kind.WATCHED);
        assertThat(experience.played()).isEqualTo(new Segments(List.of(new Segments.Range(0, 12.5))));
    }
}
