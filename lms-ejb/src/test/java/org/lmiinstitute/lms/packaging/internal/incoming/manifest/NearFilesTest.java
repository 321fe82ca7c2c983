package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;

/** Where references of a page of Canvas lead, in the forms that it has had for its folder of files. */
class NearFilesTest {

    private static final MemoryFiles FILES = new MemoryFiles()
            .with("web_resources/shapes.jpg", "")
            .with("web_resources/files/lines.jpg", "")
            .with("wiki_content/dots.jpg", "")
            .with("files/dots.jpg", "");

    @ParameterizedTest
    @CsvSource({
        "$IMS-CC-FILEBASE$/shapes.jpg, web_resources/shapes.jpg",
        "%24IMS-CC-FILEBASE%24/shapes.jpg, web_resources/shapes.jpg",
        "%24IMS_CC_FILEBASE%24/files/shapes.jpg, web_resources/shapes.jpg",
        "$IMS_CC_FILEBASE$/files/lines.jpg, web_resources/files/lines.jpg",
        "$IMS-CC-FILEBASE$files/dots.jpg, files/dots.jpg",
        "dots.jpg, wiki_content/dots.jpg",
    })
    void theFileBaseIsFoundInItsForms(String reference, String path) {
        assertThat(new NearFiles(FILES, "wiki_content/page.html")
                        .find(reference)
                        .map(SourceFile::path))
                .hasValue(path);
    }
}
