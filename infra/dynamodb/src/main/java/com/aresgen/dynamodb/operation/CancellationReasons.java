package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.error.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a transaction is cancelled: one reason for each action, in the order of the request, None where nothing is wrong.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 *     TransactWriteItems: Errors</a>
 */
public final class CancellationReasons {
    private static final String NONE = "None";

    private final ArrayNode reasons = JsonNodeFactory.instance.arrayNode();

    public void none() {
        reasons.add(reason(NONE));
    }

    public void conflict() {
        reasons.add(reason("TransactionConflict").put("Message", "Transaction is ongoing for the item"));
    }

    public void add(ServiceError error) {
        var isCondition = error.type() == ServiceError.Type.CONDITIONAL_CHECK_FAILED;
        var reason = reason(isCondition ? "ConditionalCheckFailed" : "ValidationError")
                .put("Message", error.message());
        error.members().forEach(reason::set);
        reasons.add(reason);
    }

    public boolean hasAny() {
        return !codes().stream().allMatch(NONE::equals);
    }

    /** Adds why a key does not fit its table, and throws what refuses the transaction. */
    public void addMisfit(ServiceError misfit) {
        if (misfit.type() == ServiceError.Type.EMPTY_KEY) {
            throw misfit;
        }
        add(misfit);
    }

    public void throwIfAny() {
        if (hasAny()) {
            throw new ServiceError(
                    ServiceError.Type.TRANSACTION_CANCELED,
                    codes().stream()
                            .collect(Collectors.joining(
                                    ", ",
                                    "Transaction cancelled, please refer cancellation reasons for specific reasons [",
                                    "]")),
                    Map.of("CancellationReasons", reasons));
        }
    }

    private List<String> codes() {
        return reasons.valueStream()
                .map(reason -> reason.path("Code").asString())
                .toList();
    }

    private static ObjectNode reason(String code) {
        return JsonNodeFactory.instance.objectNode().put("Code", code);
    }
}
