package org.lmiinstitute.lms.partner;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What learners of an organization did with a revision of a module, in all its packages.
 *
 * @param packages at least one
 */
public record ModuleUse(UUID organizationId, UUID moduleId, String revision, List<PackageUse> packages) {

    private record Key(UUID organizationId, UUID moduleId, String revision) {}

    /** In the order in which each comes first. */
    public static List<ModuleUse> of(List<PartnerUse> rows) {
        Map<Key, List<PackageUse>> packages = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(
                                row.organizationId(),
                                row.use().moduleId(),
                                row.use().revision()),
                        LinkedHashMap::new,
                        Collectors.mapping(PartnerUse::use, Collectors.toList())));
        return packages.entrySet().stream()
                .map(entry -> new ModuleUse(
                        entry.getKey().organizationId,
                        entry.getKey().moduleId,
                        entry.getKey().revision,
                        List.copyOf(entry.getValue())))
                .toList();
    }

    public long starts() {
        return sum(PackageUse::starts);
    }

    /** Each package makes its own pseudonyms: who used two counts twice. */
    public long learners() {
        return sum(PackageUse::learners);
    }

    public long completions() {
        return sum(PackageUse::completions);
    }

    public long passes() {
        return sum(PackageUse::passes);
    }

    public long failures() {
        return sum(PackageUse::failures);
    }

    /** Mean of all verdicts, 0 to 1: a package counts as much as it has verdicts. */
    public Optional<BigDecimal> score() {
        List<PackageUse> scored =
                packages.stream().filter(use -> use.score().isPresent()).toList();
        long verdicts = scored.stream().mapToLong(ModuleUse::verdicts).sum();
        BigDecimal sum = scored.stream()
                .map(use -> use.score().orElseThrow().multiply(BigDecimal.valueOf(verdicts(use))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return verdicts == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(verdicts), MathContext.DECIMAL32));
    }

    private static long verdicts(PackageUse use) {
        return use.passes() + use.failures();
    }

    private long sum(ToLongFunction<PackageUse> count) {
        return packages.stream().mapToLong(count).sum();
    }
}
