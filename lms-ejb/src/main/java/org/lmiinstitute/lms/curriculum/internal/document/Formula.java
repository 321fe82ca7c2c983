package org.lmiinstitute.lms.curriculum.internal.document;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lmiinstitute.lms.curriculum.internal.format.Closest;

/** Works out what stands in {@code answer:} and in {@code {{...}}}: arithmetic over columns, drawn values and {@code cell()}. */
final class Formula {

    private static final ExpressionConfiguration PLAIN = ExpressionConfiguration.builder()
            .implicitMultiplicationAllowed(false)
            .structuresAllowed(false)
            .arraysAllowed(false)
            .singleQuoteStringLiteralsAllowed(true)
            .build();

    private Formula() {}

    /**
     * The value of an expression.
     *
     * @param names the values that it may use
     * @param table the table that {@code cell("column", key)} looks into, or null
     * @throws FormulaException if it cannot be worked out
     */
    static BigDecimal value(String text, Map<String, Object> names, ExerciseTable table) {
        ExpressionConfiguration configuration = table == null
                ? PLAIN
                : PLAIN.toBuilder().build().withAdditionalFunctions(Map.entry("CELL", new CellFunction(table)));
        Expression expression = new Expression(text, configuration).withValues(names);
        try {
            Set<String> unknown = expression.getUndefinedVariables();
            if (!unknown.isEmpty()) {
                String name = unknown.iterator().next();
                throw new FormulaException(
                        "\"" + name + "\" in \"" + text + "\" is not known here",
                        names.isEmpty()
                                ? "numbers, or names that \"draw\" brings in"
                                : Closest.suggestion(name, new TreeSet<>(names.keySet())));
            }
            return number(text, expression.evaluate());
        } catch (ParseException | EvaluationException e) {
            throw new FormulaException(
                    "\"" + text + "\" cannot be worked out: " + e.getMessage(),
                    "an expression such as 100 * unemployed / labor_force");
        }
    }

    private static BigDecimal number(String text, EvaluationValue value) {
        if (!value.isNumberValue()) {
            throw new FormulaException("\"" + text + "\" gives no number", "an expression that ends in a number");
        }
        return value.getNumberValue();
    }
}
