package org.lmiinstitute.lms.web.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.InvalidInputException;

class UploadMetadataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename bMO2aG5lLnppcA== | löhne.zip",
                "type emlw, filename YS56aXA= | a.zip",
                "type emlw | package.zip",
                " | package.zip"
            })
    void theNameIsOneOfManyValues(String header, String name) {
        assertThat(UploadMetadata.fileName(header)).isEqualTo(name);
    }

    @Test
    void aNameThatIsNoBase64IsRefused() {
        assertThatThrownBy(() -> UploadMetadata.fileName("filename a.zip")).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 KB", "2048, 2 KB", "13002342, 12.4 MB", "2147483648, 2.0 GB"})
    void sizesAreWords(long bytes, String words) {
        assertThat(ImportWords.size(bytes)).isEqualTo(words);
    }
}
