package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a manifest tells the run-time about an item, in the words of the manifest.
 *
 * @param prerequisites an expression over identifiers of items, in AICC's script (1.2)
 * @param masteryScore from 0 to 100 (1.2)
 * @param maxTimeAllowed {@code HHHH:MM:SS.SS} (1.2)
 * @param timeLimitAction one of four words: {@code exit,message} and its like
 * @param dataFromLms what the item asks for at its start
 * @param completion by progress (2004)
 */
public record ItemRules(
        Optional<String> prerequisites,
        Optional<BigDecimal> masteryScore,
        Optional<String> maxTimeAllowed,
        Optional<String> timeLimitAction,
        Optional<String> dataFromLms,
        Optional<CompletionThreshold> completion) {

    /**
     * When progress completes an item.
     *
     * @param byMeasure whether it does at all
     * @param least from 0 to 1
     * @param weight from 0 to 1, of the item in its parent's progress
     */
    public record CompletionThreshold(boolean byMeasure, BigDecimal least, BigDecimal weight) {}
}
