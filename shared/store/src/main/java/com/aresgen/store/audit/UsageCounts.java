package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.number;

import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Requests, and the tokens that models read and wrote for them; cost in nano-dollars (1e-9 USD). */
public record UsageCounts(long requests, long promptTokens, long completionTokens, long costNanos) {
    UsageCounts plus(UsageCounts more) {
        return new UsageCounts(
                requests + more.requests,
                promptTokens + more.promptTokens,
                completionTokens + more.completionTokens,
                costNanos + more.costNanos);
    }

    static UsageCounts of(Map<String, AttributeValue> item) {
        return new UsageCounts(
                number(item, "requests"),
                number(item, "prompt_tokens"),
                number(item, "completion_tokens"),
                number(item, "cost_nanos"));
    }

    /** Adds to the counters of the item; DynamoDB creates those that are missing. */
    ItemWrite addedTo(String table, UsageCounter counter) {
        return ItemWrite.update(
                table,
                counter.item(),
                update -> update.updateExpression(
                                "ADD requests :requests, prompt_tokens :prompt, completion_tokens :completion, cost_nanos :cost")
                        .expressionAttributeValues(Map.of(
                                ":requests", number(requests),
                                ":prompt", number(promptTokens),
                                ":completion", number(completionTokens),
                                ":cost", number(costNanos))),
                UnmetCondition.BUG);
    }
}
