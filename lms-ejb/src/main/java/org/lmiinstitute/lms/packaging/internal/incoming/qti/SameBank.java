package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/** Parts of a test that draw from one bank, as one: else its questions would stand twice among those to draw from. */
final class SameBank {

    private SameBank() {}

    static List<TestPart> joined(List<TestPart> parts, Remarks remarks) {
        Map<Object, TestPart> joined = new LinkedHashMap<>();
        for (TestPart part : parts) {
            boolean isOfBank = part.bank().isPresent() && part.own().isEmpty();
            Object key = isOfBank ? part.bank().get() : new Object();
            joined.merge(key, part, (first, second) -> both(first, second, remarks));
        }
        return List.copyOf(joined.values());
    }

    private static TestPart both(TestPart first, TestPart second, Remarks remarks) {
        if (!first.points().equals(second.points())) {
            remarks.note("parts that draw from one bank give other points; here all give those of the first");
        }
        boolean isAll = first.draw().isEmpty() || second.draw().isEmpty();
        return new TestPart(
                first.own(),
                first.named(),
                first.bank(),
                isAll
                        ? OptionalInt.empty()
                        : OptionalInt.of(first.draw().getAsInt() + second.draw().getAsInt()),
                first.points());
    }
}
