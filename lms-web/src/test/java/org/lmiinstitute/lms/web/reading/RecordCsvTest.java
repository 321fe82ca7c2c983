package org.lmiinstitute.lms.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.lrs.AccountNames;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.StatementRecord;
import org.lmiinstitute.lms.web.csv.Csv;

/** What goes into a cell, and what a spreadsheet may make of it. */
class RecordCsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "plain~plain",
                "`a, b`~\"a, b\"",
                "say \"yes\"~\"say \"\"yes\"\"\"",
                "=1+1~'=1+1",
                "+cmd~'+cmd",
                "-2~'-2",
                "@SUM(A1)~'@SUM(A1)",
                "`=HYPERLINK(\"https://x\",\"y\")`~\"'=HYPERLINK(\"\"https://x\"\",\"\"y\"\")\"",
                "＝1+1~'＝1+1",
                "1-2~1-2",
                "``~``"
            })
    void textIsQuotedAndNeverAFormula(String text, String cell) {
        assertThat(Csv.text(text)).isEqualTo(cell);
    }

    @Test
    void aTabOrLineBreakHidesNoFormula() {
        assertThat(Csv.text("\t=1")).isEqualTo("'\t=1");
        assertThat(Csv.text("\n=1")).isEqualTo("\"'\n=1\"");
    }

    @Test
    void eachRowHasACellForEachColumn() {
        String row = csv(
                """
                {"actor":{"mbox":"mailto:ada@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
                 "object":{"id":"https://example.org/quiz"},"result":{"score":{"scaled":-0.5,"raw":1e999999999}}}""");

        assertThat(row.split(",", -1)).hasSameSizeAs(RecordCsv.HEAD.split(","));
        assertThat(row).contains(",-0.5,1E+999999999,").endsWith(",true\r\n");
    }

    private static String csv(String statement) {
        byte[] bytes = statement.getBytes(StandardCharsets.UTF_8);
        StatementRecord found = new StatementRecord(UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH, bytes, true);
        RecordPage page = new RecordPage(List.of(found), AccountNames.NONE, Optional.empty());
        return new String(new RecordCsv(page).bytes(), StandardCharsets.UTF_8);
    }
}
