package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.iam.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:000000000000:table/AresGen-EU-Things";

    @ParameterizedTest
    @ValueSource(strings = {"put", "get", "transact-put", "query-index"})
    void what_the_role_allows_is_done(String action) {
        assertThat(Running.get("/v1/store/" + action).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "delete, dynamodb:DeleteItem",
        "scan, dynamodb:Scan",
        "query, dynamodb:Query",
        "update, dynamodb:UpdateItem",
        "transact-check, dynamodb:ConditionCheckItem",
        "transact-put-and-check, dynamodb:ConditionCheckItem"
    })
    void what_the_role_does_not_allow_is_denied_in_the_words_of_aws(String path, String action) {
        var response = Running.get("/v1/store/" + path);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body())
                .startsWith("DynamoDbException AccessDeniedException User: ")
                .contains("is not authorized to perform: " + action + " on resource: " + TABLE);
    }

    @Test
    void an_action_is_allowed_on_its_own_table_only() {
        var response = Running.get("/v1/store/put-elsewhere");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("dynamodb:PutItem on resource: ", ":table/AresGen-EU-Keys");
    }

    @Test
    void calls_are_recorded_with_what_they_need() {
        Running.get("/v1/store/query-index");
        Running.get("/v1/store/delete");
        var function = "AresGen-EU-Store";
        assertThat(Running.api().observed())
                .contains(
                        new ObservedPermission(
                                function, new Permission("dynamodb:Query", TABLE + "/index/owner"), true),
                        new ObservedPermission(function, new Permission("dynamodb:DeleteItem", TABLE), false));
    }

    @ParameterizedTest
    @CsvSource({"secret, ??????", "secret-by-arn, AbC123"})
    void a_secret_is_read_by_its_name_or_its_arn_as_the_role_allows(String action, String suffix) {
        assertThat(Running.get("/v1/store/" + action).body()).doesNotContain("AccessDenied");
        var secret = LocalRegion.EU.arn("secretsmanager", "secret:AresGen-EU-Signing-" + suffix);
        assertThat(Running.api().observed())
                .contains(new ObservedPermission(
                        "AresGen-EU-Store", new Permission("secretsmanager:GetSecretValue", secret), true));
    }

    @Test
    void a_secret_that_the_role_does_not_name_is_denied_with_the_exception_of_its_service() {
        assertThat(Running.get("/v1/store/another-secret").body())
                .startsWith("SecretsManagerException AccessDeniedException User: ")
                .contains("secretsmanager:GetSecretValue on resource: "
                        + "arn:aws:secretsmanager:eu-west-1:000000000000:secret:AresGen-EU-Other-");
    }

    @Test
    void a_call_whose_permissions_are_not_known_is_refused() {
        assertThat(Running.get("/v1/store/limits").body())
                .contains("does not know which permissions", "DescribeLimitsRequest");
    }

    @Test
    void the_operator_is_not_restricted() {
        try (var client = TableCreation.operator(Running.api().tablesUrl(), LocalRegion.EU)) {
            assertThat(client.scan(r -> r.tableName("AresGen-EU-Things")).hasItems())
                    .isTrue();
        }
    }
}
