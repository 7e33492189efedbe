package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers are stored, measured and refused. */
class NumbersTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @ParameterizedTest
    @CsvSource({
        "0042.1200, 42.12",
        "-0, 0",
        "0e125, 0",
        "1e2, 100",
        "1E-3, 0.001",
        "-1.50E1, -15",
        "12345678901234567890123456789012345678, 12345678901234567890123456789012345678"
    })
    void numbersAreStoredWithoutExponentAndNeedlessZeros(String written, String read) {
        store(written);
        assertThat(stored()).isEqualTo(read);
    }

    @Test
    void largeNumbersAreWrittenOut() {
        store("1E125");
        assertThat(stored()).isEqualTo("1" + "0".repeat(125));
        store("1e-130");
        assertThat(stored()).isEqualTo("0." + "0".repeat(129) + "1");
        store("-9.9999999999999999999999999999999999999E+125");
        assertThat(stored()).isEqualTo("-" + "9".repeat(38) + "0".repeat(88));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e126", "1e99999999999", "1e2147483648", "-1e126", "0e126"})
    void tooLargeNumbersOverflow(String number) {
        refuses(number, "Number overflow. Attempting to store a number with magnitude larger than supported range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-131", "1e-99999999999", "-1e-131", "0e-131"})
    void tooSmallNumbersUnderflow(String number) {
        refuses(number, "Number underflow. Attempting to store a number with magnitude smaller than supported range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9223372036854775808", "1a", "--1", "1e", "NaN", "Infinity", "0x10", " 1", "1 "})
    void whatIsNoNumberCannotBeConverted(String number) {
        refuses(number, "The parameter cannot be converted to a numeric value: " + number);
    }

    @Test
    void thirtyNineDigitsAreTooMany() {
        refuses(
                "123456789012345678901234567890123456789",
                "Attempting to store more than 38 significant digits in a Number");
    }

    @ParameterizedTest
    @CsvSource({
        "GetItem, '\"Key\": {\"pk\": {\"S\": \"n\"}, \"sk\": {\"N\": \"1e99999999999\"}}'",
        "DeleteItem, '\"Key\": {\"pk\": {\"S\": \"n\"}, \"sk\": {\"N\": \"1e99999999999\"}}'",
        "UpdateItem, '\"Key\": {\"pk\": {\"S\": \"n\"}, \"sk\": {\"N\": \"1e99999999999\"}}'",
        "Query, '\"KeyConditionExpression\": \"pk = :p AND sk = :n\", "
                + "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"n\"}, \":n\": {\"N\": \"1e99999999999\"}}'"
    })
    void aKeyOutOfRangeIsRefusedAndMatchesNothing(String operation, String members) {
        assertThat(TABLES.refuse(operation, """
                        {"TableName": "numbers", %s}
                        """.formatted(members)).message()).contains("Number overflow");
    }

    /** Captured from the service: the bytes that a number takes in an item. */
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 2",
        "12, 2",
        "123, 3",
        "1234, 3",
        "12345678901234567890123456789012345678, 20",
        "0042, 2",
        "100, 2",
        "1010, 3",
        "0.0000001, 2",
        "1E125, 2",
        "1E-100, 2",
        "1.5, 3",
        "15, 2",
        "1.2, 3",
        "1.200, 3",
        "1.234, 4",
        "3.14159, 5",
        "123456, 4",
        "100.5, 4",
        "0.15, 2",
        "-42, 3",
        "-0, 1"
    })
    void aNumberTakesTheBytesOfItsDigits(String number, int bytes) {
        // Key and names take 5 bytes; with the number and this text the item has exactly 1,024.
        var text = "x".repeat(1024 - 5 - bytes);
        assertThat(unitsOf(number, text)).isEqualTo(1);
        assertThat(unitsOf(number, text + "x")).isEqualTo(2);
    }

    private static int unitsOf(String number, String text) {
        TABLES.delete("hash", """
                {"pk": {"S": "s"}}
                """);
        return TABLES.call("PutItem", """
                {"TableName": "hash", "ReturnConsumedCapacity": "TOTAL",
                 "Item": {"pk": {"S": "s"}, "n": {"N": "%s"}, "t": {"S": "%s"}}}
                """.formatted(number, text))
                .path("ConsumedCapacity")
                .path("CapacityUnits")
                .intValue();
    }

    private static void store(String number) {
        TABLES.put("hash", """
                {"pk": {"S": "n"}, "n": {"N": "%s"}}
                """.formatted(number));
    }

    private static String stored() {
        return TABLES.get("hash", """
                {"pk": {"S": "n"}}
                """).path("n").path("N").asString();
    }

    private static void refuses(String number, String message) {
        assertThat(TABLES.refuse("PutItem", """
                        {"TableName": "hash", "Item": {"pk": {"S": "n"}, "n": {"N": "%s"}}}
                        """.formatted(number)))
                .isEqualTo(new TestTables.Refusal("ValidationException", message));
        assertThat(TABLES.refuse("UpdateItem", """
                        {"TableName": "hash", "Key": {"pk": {"S": "n"}}, "UpdateExpression": "SET n = :n",
                         "ExpressionAttributeValues": {":n": {"N": "%s"}}}
                        """.formatted(number)).message()).contains(message);
    }
}
