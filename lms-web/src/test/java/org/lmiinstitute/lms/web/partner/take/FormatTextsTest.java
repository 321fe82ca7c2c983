package org.lmiinstitute.lms.web.partner.take;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.web.shell.TextBundle;

class FormatTextsTest {

    @ParameterizedTest
    @EnumSource(PackageFormat.class)
    void everyFormatSaysWhereItRunsAndWhatToDo(PackageFormat format) {
        TextBundle text = new TextBundle("partner", Locale.ENGLISH);
        String key = "format." + format.code() + ".";
        assertThat(text.keySet()).contains(key + "suits", key + "step2", key + "step3", key + "elsewhere");
    }
}
