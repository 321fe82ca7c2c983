package org.lmiinstitute.lms.web.partner.usage;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.partner.ModuleUse;
import org.lmiinstitute.lms.partner.PackageCalls;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** What the pages about use have in common: the days, the sums and the rows. */
public abstract class UsagePage implements LoadedPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private UseRows useRows;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    private Days days;
    private String problem = "";
    private List<ModuleUse> modules;
    private List<PackageCalls> calls;

    /** What is counted on these days, of those whom the page is about. */
    abstract Counted count(Days counted);

    @Override
    public void load() {
        days = days();
        Counted counted = count(days);
        modules = ModuleUse.of(counted.use());
        calls = counted.calls();
    }

    /** Days that cannot be read are told, and the usual ones shown. */
    private Days days() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return Days.of(request.getParameter("from"), request.getParameter("to"), today);
        } catch (InvalidInputException e) {
            problem = e.problems().stream().map(this::inWords).collect(Collectors.joining(" "));
            return Days.usual(today);
        }
    }

    private String inWords(Problem wrong) {
        TextBundle text = texts.of("partner");
        return text.fill("usage.wrong", text.get("usage." + wrong.where()), wrong.what(), wrong.expected());
    }

    public LocalDate getFirst() {
        return days.first();
    }

    public LocalDate getLast() {
        return days.last();
    }

    /** What is wrong with the days that were asked for; empty if nothing is. */
    public String getProblem() {
        return problem;
    }

    public String getQuery() {
        return "?" + days.query();
    }

    public List<UseRow> getRows() {
        return modules.stream().map(useRows::row).toList();
    }

    public List<CallRow> getCalls() {
        return calls.stream().map(useRows::row).toList();
    }

    public long getStarts() {
        return sum(ModuleUse::starts);
    }

    public long getCompletions() {
        return sum(ModuleUse::completions);
    }

    public long getPasses() {
        return sum(ModuleUse::passes);
    }

    public long getCallCount() {
        return calls.stream().mapToLong(PackageCalls::starts).sum();
    }

    private long sum(ToLongFunction<ModuleUse> count) {
        return modules.stream().mapToLong(count).sum();
    }
}
