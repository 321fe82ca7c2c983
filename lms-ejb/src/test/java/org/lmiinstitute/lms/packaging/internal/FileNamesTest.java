package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "'Employed, unemployed, or neither', employed-unemployed-or-neither",
        "'Qué es la información', que-es-la-informacion",
        "'..\\\\../\"x\"', x",
        "'§§§', module"
    })
    void aTitleBecomesANameThatEverySystemTakes(String title, String name) {
        assertThat(FileNames.slug(title)).isEqualTo(name);
    }
}
