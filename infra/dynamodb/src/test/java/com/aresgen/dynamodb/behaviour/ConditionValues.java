package com.aresgen.dynamodb.behaviour;

/** The values that conditions of tests can name. */
final class ConditionValues {
    private static final String[][] VALUES = {
        {":item", "{\"S\": \"item\"}"},
        {":five", "{\"N\": \"5\"}"},
        {":ten", "{\"N\": \"10.0\"}"},
        {":five_text", "{\"S\": \"5\"}"},
        {":alice", "{\"S\": \"alice\"}"},
        {":li", "{\"S\": \"li\"}"},
        {":al", "{\"S\": \"al\"}"},
        {":true", "{\"BOOL\": true}"},
        {":null", "{\"NULL\": true}"},
        {":set", "{\"SS\": [\"b\", \"a\"]}"},
        {":a", "{\"S\": \"a\"}"},
        {":numbers", "{\"NS\": [\"2.0\", \"1\"]}"},
        {":one", "{\"N\": \"1\"}"},
        {":zero", "{\"N\": \"0\"}"},
        {":two", "{\"N\": \"2\"}"},
        {":three", "{\"N\": \"3\"}"},
        {":low", "{\"B\": \"AQI=\"}"},
        {":prefix", "{\"B\": \"/w==\"}"},
        {":high", "{\"B\": \"/wE=\"}"},
        {":list", "{\"L\": [{\"S\": \"x\"}, {\"N\": \"1.0\"}]}"},
        {":map", "{\"M\": {\"deep\": {\"S\": \"v\"}}}"},
        {":deep", "{\"S\": \"v\"}"},
        {":x", "{\"S\": \"x\"}"},
        {":N", "{\"S\": \"N\"}"},
        {":alice_more", "{\"S\": \"alice and more\"}"},
        {":numbers_only", "{\"NS\": [\"1\", \"2\"]}"},
        {":S", "{\"S\": \"S\"}"},
        {":L", "{\"S\": \"L\"}"},
        {":SS", "{\"S\": \"SS\"}"},
        {":BOOL", "{\"S\": \"BOOL\"}"},
        {":NULL", "{\"S\": \"NULL\"}"},
    };

    private ConditionValues() {}

    /** The member with the values that an expression names, or nothing: others would be refused as unused. */
    static String of(String expression) {
        var named = new StringBuilder();
        for (var value : VALUES) {
            if (expression.matches(".*" + value[0] + "\\b.*")) {
                named.append(named.isEmpty() ? "" : ", ").append("\"%s\": %s".formatted(value[0], value[1]));
            }
        }
        return named.isEmpty() ? "" : ", \"ExpressionAttributeValues\": {%s}".formatted(named);
    }
}
