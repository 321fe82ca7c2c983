package org.lmiinstitute.lms.test.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** What NAWB's person sees while a package is made that takes a while. */
class PackageProgressBrowserIT {

    /** More than is written within the moment that a request waits. */
    private static final long RECORDING = 3L << 30;

    private final Installation installation = Installation.restartable();
    private final PartnerProgram nawb = new PartnerProgram(installation);
    private final JsonNode module = nawb.moduleOfFirstCourse(0);
    private final String id = module.path("id").asText();

    @Test
    void itsProgressIsShownAndItCanBeCancelled() throws SQLException {
        LargeRecording recording = LargeRecording.in(installation, id, RECORDING);
        try (Visitor partner = Visitor.atDesk(installation)) {
            Page page = partner.page();
            AtomicBoolean isDownloaded = new AtomicBoolean();
            page.onDownload(download -> isDownloaded.set(true));
            partner.signIn("partner@example.org");
            partner.open("/partner/packages/module/" + id);

            page.locator("a[data-download][href$='/module/" + id + "/cmi5']").dispatchEvent("click");

            Locator bar = page.getByRole(AriaRole.PROGRESSBAR);
            assertThat(bar).isVisible();
            page.waitForFunction(
                    "() => { const bar = document.querySelector('progress'); return bar && bar.position > 0; }");
            partner.assertAccessible();
            Response cancelled =
                    page.waitForResponse(answer -> answer.request().method().equals("DELETE"), () -> page.getByRole(
                                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel"))
                            .click());
            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(cancelled.url()).contains("/partner/jobs/");
            assertThat(bar).isHidden();
            assertThat(isDownloaded).isFalse();
            assertThat(page.request().get(cancelled.url()).text()).contains("\"state\":\"cancelled\"");
        } finally {
            recording.close();
        }
    }

    /** A session opens no address under /api/v1, which wants a token. */
    @Test
    void aJobThatIsDoneLeadsWhereItsReaderMayGo() throws SQLException {
        nawb.take(module, "xapi");
        try (Visitor partner = Visitor.atDesk(installation)) {
            partner.signIn("partner@example.org");
            APIRequestContext session = partner.page().request();
            String job = session.get(
                            installation.url("/partner/jobs/" + jobThatIsDone()).toString())
                    .text();
            String result = UnpackedModule.json(job).at("/links/result").asText();
            assertThat(result).startsWith("/partner/download/");
            APIResponse taken = session.head(installation.url(result).toString());
            assertThat(taken.status()).isEqualTo(200);
            assertThat(taken.headers()).containsEntry("content-type", "application/zip");
        }
    }

    @Test
    void whoGoesOnWithADownloadHoldsNoOtherCopy() throws SQLException {
        try (Visitor partner = Visitor.atDesk(installation)) {
            partner.signIn("partner@example.org");
            APIRequestContext session = partner.page().request();
            nawb.take(module, "html");
            String address =
                    installation.url("/partner/download/module/" + id + "/html").toString();
            int before = nawb.copies();

            APIResponse rest = session.get(address, RequestOptions.create().setHeader("Range", "bytes=10-"));
            assertThat(rest.status()).isEqualTo(206);
            assertThat(nawb.copies()).isEqualTo(before);

            assertThat(session.get(address).status()).isEqualTo(200);
            assertThat(nawb.copies()).isEqualTo(before + 1);
        }
    }

    private String jobThatIsDone() throws SQLException {
        try (var connection = installation.database();
                var job = connection
                        .createStatement()
                        .executeQuery("select lower(hex(id)) from job where kind = 'package' and state = 'DONE'"
                                + " order by finished_at desc limit 1")) {
            job.next();
            return job.getString(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        }
    }
}
