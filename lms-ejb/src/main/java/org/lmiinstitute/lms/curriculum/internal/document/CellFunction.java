package org.lmiinstitute.lms.curriculum.internal.document;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

/** {@code cell("labor_force", 2009)}: the value of a column in the row with that key. */
@FunctionParameter(name = "column")
@FunctionParameter(name = "key")
final class CellFunction extends AbstractFunction {

    private final ExerciseTable table;

    CellFunction(ExerciseTable table) {
        this.table = table;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments)
            throws EvaluationException {
        try {
            String key = arguments[1].isNumberValue()
                    ? arguments[1].getNumberValue().toPlainString()
                    : arguments[1].getStringValue();
            return EvaluationValue.numberValue(table.number(arguments[0].getStringValue(), key));
        } catch (FormulaException e) {
            throw new EvaluationException(token, e.getMessage() + " (" + e.expected() + ")");
        }
    }
}
