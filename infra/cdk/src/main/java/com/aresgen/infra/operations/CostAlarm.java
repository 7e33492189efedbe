package com.aresgen.infra.operations;

import com.aresgen.infra.RegionalStack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.services.budgets.CfnBudget;

/**
 * A budget of the month for what carries the deployment's tag: the topic is notified when four fifths are spent, and
 * when the forecast is above it. The tag has to be activated for cost allocation once.
 * https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activating-tags.html
 */
final class CostAlarm {
    private CostAlarm() {}

    static void of(RegionalStack stack, int usd, String topicArn) {
        CfnBudget.Builder.create(stack, "Budget")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetName(stack.home().apiName())
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(usd)
                                .unit("USD")
                                .build())
                        .costFilters(new TreeMap<>(Map.of(
                                "TagKeyValue",
                                List.of("user:" + RegionalStack.DEPLOYMENT_TAG + "$"
                                        + stack.home().apiName()))))
                        .build())
                .notificationsWithSubscribers(Stream.of(notice("ACTUAL", 80), notice("FORECASTED", 100))
                        .map(notice -> CfnBudget.NotificationWithSubscribersProperty.builder()
                                .notification(notice)
                                .subscribers(List.of(CfnBudget.SubscriberProperty.builder()
                                        .subscriptionType("SNS")
                                        .address(topicArn)
                                        .build()))
                                .build())
                        .toList())
                .build();
    }

    private static CfnBudget.NotificationProperty notice(String type, int percent) {
        return CfnBudget.NotificationProperty.builder()
                .notificationType(type)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build();
    }
}
