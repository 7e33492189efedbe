package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Numbers;
import java.math.BigDecimal;

/** Sums and differences of numbers in updates. */
final class Arithmetic {
    private static final int DIGITS = 38;

    private Arithmetic() {}

    static AttributeValue sum(BigDecimal left, BigDecimal right) {
        return number(left.add(right));
    }

    static AttributeValue difference(BigDecimal left, BigDecimal right) {
        return number(left.subtract(right));
    }

    /** The service calls a result of too many digits an overflow, other than a number in a request. */
    private static AttributeValue number(BigDecimal result) {
        if (result.stripTrailingZeros().precision() > DIGITS) {
            throw ServiceError.validation(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        return new AttributeValue.Numeric(Numbers.checked(result));
    }
}
