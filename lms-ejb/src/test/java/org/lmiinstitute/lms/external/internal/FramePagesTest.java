package org.lmiinstitute.lms.external.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramePagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><frameset cols='200,*'><frame name='menu'><frame name='content'></frameset></html>",
                "<FRAMESET border=0 ROWS=10%,90%>",
                "<frameset rows=\"*,0\"><frameset\n cols = \"20%, 80%, 0\">"
            })
    void framesBesideEachOtherAreFound(String html) {
        assertThat(FramePages.showsSeveral(html)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<frameset rows=\"100%,0%,0%,0%\" onload=\"Start()\">",
                "<frameset cols='*, 0'>",
                "<frameset>",
                "<p cols='1,2'>No frameset</p>",
                ""
            })
    void oneThatIsShownWithHiddenOnesIsNone(String html) {
        assertThat(FramePages.showsSeveral(html)).isFalse();
    }
}
