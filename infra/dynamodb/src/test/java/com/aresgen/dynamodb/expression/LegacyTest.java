package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.fault;
import static com.aresgen.dynamodb.expression.Samples.item;
import static com.aresgen.dynamodb.expression.Samples.json;
import static com.aresgen.dynamodb.expression.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.expression.legacy.Legacy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyTest {
    private static final String ITEM = """
            {'n':{'N':'5'}, 's':{'S':'hello'}, 'b':{'B':'aGkgdGhlcmU='}, 'ss':{'SS':['a','b']}, 'nil':{'NULL':true},
             'l':{'L':[{'N':'2'},{'S':'x'}]}, 'a.b':{'N':'1'}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'n':{'ComparisonOperator':'EQ','AttributeValueList':[{'N':'5.0'}]}} | true
                    {'n':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'5'}]}} | false
                    {'ss':{'ComparisonOperator':'EQ','AttributeValueList':[{'SS':['b','a']}]}} | true
                    {'l':{'ComparisonOperator':'EQ','AttributeValueList':[{'L':[{'N':'2'},{'S':'x'}]}]}} | true
                    {'a.b':{'ComparisonOperator':'EQ','AttributeValueList':[{'N':'1'}]}} | true
                    {'n':{'ComparisonOperator':'NE','AttributeValueList':[{'N':'5'}]}} | false
                    {'x':{'ComparisonOperator':'NE','AttributeValueList':[{'N':'5'}]}} | true
                    {'n':{'ComparisonOperator':'LT','AttributeValueList':[{'N':'6'}]}} | true
                    {'n':{'ComparisonOperator':'LE','AttributeValueList':[{'N':'5'}]}} | true
                    {'n':{'ComparisonOperator':'GT','AttributeValueList':[{'N':'5'}]}} | false
                    {'n':{'ComparisonOperator':'GE','AttributeValueList':[{'N':'5'}]}} | true
                    {'n':{'ComparisonOperator':'BETWEEN','AttributeValueList':[{'N':'1'},{'N':'5'}]}} | true
                    {'n':{'ComparisonOperator':'IN','AttributeValueList':[{'N':'1'},{'N':'5'}]}} | true
                    {'ss':{'ComparisonOperator':'IN','AttributeValueList':[{'S':'a'}]}} | false
                    {'s':{'ComparisonOperator':'BEGINS_WITH','AttributeValueList':[{'S':'hell'}]}} | true
                    {'n':{'ComparisonOperator':'BEGINS_WITH','AttributeValueList':[{'S':'hell'}]}} | false
                    {'s':{'ComparisonOperator':'CONTAINS','AttributeValueList':[{'S':'ell'}]}} | true
                    {'l':{'ComparisonOperator':'CONTAINS','AttributeValueList':[{'N':'2'}]}} | true
                    {'ss':{'ComparisonOperator':'NOT_CONTAINS','AttributeValueList':[{'S':'c'}]}} | true
                    {'ss':{'ComparisonOperator':'NOT_CONTAINS','AttributeValueList':[{'S':'a'}]}} | false
                    {'x':{'ComparisonOperator':'NOT_CONTAINS','AttributeValueList':[{'S':'a'}]}} | false
                    {'nil':{'ComparisonOperator':'NULL'}} | false
                    {'x':{'ComparisonOperator':'NULL','AttributeValueList':[]}} | true
                    {'nil':{'ComparisonOperator':'NOT_NULL'}} | true
                    {'n':{'ComparisonOperator':'NOT_NULL'},'x':{'ComparisonOperator':'NOT_NULL'}} | false
                    {} | true
                    """)
    void filtersTest(String filter, boolean holds) {
        assertThat(Legacy.filter(json(filter), null).test(item(ITEM))).isEqualTo(holds);
        assertThat(Legacy.expected(json(filter), null).test(item(ITEM))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'n':{'Value':{'N':'5'}}} | true
                    {'n':{'Value':{'N':'5'},'Exists':true}} | true
                    {'n':{'Value':{'N':'6'},'Exists':true}} | false
                    {'x':{'Exists':false}} | true
                    {'n':{'Exists':false}} | false
                    {'n':{'ComparisonOperator':'LT','Value':{'N':'6'}}} | true
                    {'n':{'Value':{'N':'5'}},'x':{'Exists':false}} | true
                    {'n':{'Value':{'N':'6'}},'x':{'Exists':false}} | false
                    """)
    void expectationsTest(String expected, boolean holds) {
        assertThat(Legacy.expected(json(expected), null).test(item(ITEM))).isEqualTo(holds);
    }

    @Test
    void oneOfSeveralIsEnoughWithOr() {
        var expected = json("{'n':{'Value':{'N':'6'}},'x':{'Exists':false}}");

        assertThat(Legacy.expected(expected, "OR").test(item(ITEM))).isTrue();
        assertThat(Legacy.expected(expected, "AND").test(item(ITEM))).isFalse();
        assertThat(fault(() -> Legacy.expected(json("{'x':{'Exists':false}}"), "AND")))
                .isEqualTo("ValidationException: ConditionalOperator can only be used when Filter or Expected has two"
                        + " or more elements");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'a':{'Value':{'S':'a'},'AttributeValueList':[{'S':'a'}],'ComparisonOperator':'LT'}} | Value and AttributeValueList cannot be used together for Attribute: a
                    {'a':{'Exists':true,'ComparisonOperator':'LT'}} | Exists and ComparisonOperator cannot be used together for Attribute: a
                    {'a':{'ComparisonOperator':'LT'}} | Value or AttributeValueList must be used with ComparisonOperator: LT for Attribute: a
                    {'a':{'AttributeValueList':[{'S':'a'}]}} | AttributeValueList can only be used with a ComparisonOperator for Attribute: a
                    {'a':{'Exists':true,'AttributeValueList':[{'S':'a'}]}} | AttributeValueList can only be used with a ComparisonOperator for Attribute: a
                    {'a':{'AttributeValueList':[],'ComparisonOperator':'EQ'}} | Invalid number of argument(s) for the EQ ComparisonOperator
                    {'a':{'AttributeValueList':[{'S':'a'}],'ComparisonOperator':'NULL'}} | Invalid number of argument(s) for the NULL ComparisonOperator
                    {'a':{'Value':{'S':'a'},'ComparisonOperator':'NULL'}} | Invalid number of argument(s) for the NULL ComparisonOperator
                    {'a':{'Value':{'S':'a'},'ComparisonOperator':'BETWEEN'}} | Invalid number of argument(s) for the BETWEEN ComparisonOperator
                    {'a':{'AttributeValueList':[],'ComparisonOperator':'IN'}} | Invalid number of argument(s) for the IN ComparisonOperator
                    {'a':{}} | Value must be provided when Exists is null for Attribute: a
                    {'a':{'Exists':true}} | Value must be provided when Exists is true for Attribute: a
                    {'a':{'Exists':false,'Value':{'S':'a'}}} | Value cannot be used when Exists is false for Attribute: a
                    """)
    void faultsOfExpectations(String expected, String message) {
        assertThat(fault(() -> Legacy.expected(json(expected), null)))
                .isEqualTo("ValidationException: One or more parameter values were invalid: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'a':{'ComparisonOperator':'EQ'}} | Invalid number of argument(s) for the EQ ComparisonOperator
                    {'a':{'ComparisonOperator':'BETWEEN','AttributeValueList':[{'N':'1'},{'N':'2'},{'N':'3'}]}} | Invalid number of argument(s) for the BETWEEN ComparisonOperator
                    {'a':{'ComparisonOperator':'IN','AttributeValueList':[{'N':'1'},{'S':'2'}]}} | AttributeValues inside AttributeValueList must be of same type
                    {'a':{'ComparisonOperator':'LT','AttributeValueList':[{'SS':['1']}]}} | ComparisonOperator LT is not valid for SS AttributeValue type
                    {'a':{'ComparisonOperator':'BEGINS_WITH','AttributeValueList':[{'N':'1'}]}} | ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type
                    {'a':{'ComparisonOperator':'CONTAINS','AttributeValueList':[{'L':[]}]}} | ComparisonOperator CONTAINS is not valid for L AttributeValue type
                    {'a':{'ComparisonOperator':'BETWEEN','AttributeValueList':[{'BOOL':true},{'BOOL':true}]}} | ComparisonOperator BETWEEN is not valid for BOOL AttributeValue type
                    """)
    void faultsOfFilters(String filter, String message) {
        assertThat(fault(() -> Legacy.filter(json(filter), null)))
                .isEqualTo("ValidationException: One or more parameter values were invalid: " + message);
        assertThat(fault(() -> Legacy.keyConditions(json(filter))))
                .isEqualTo("ValidationException: One or more parameter values were invalid: " + message);
    }

    @Test
    void boundsMustNotBeExchanged() {
        var filter = json("{'a':{'ComparisonOperator':'BETWEEN','AttributeValueList':[{'S':'b'},{'S':'a'}]}}");

        assertThat(fault(() -> Legacy.filter(filter, null)))
                .isEqualTo("ValidationException: The BETWEEN condition was provided a range where the lower bound is"
                        + " greater than the upper bound");
    }

    @Test
    void readsKeyConditions() {
        var conditions = json("""
                {'a':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'x'}]},
                 'b':{'ComparisonOperator':'BETWEEN','AttributeValueList':[{'N':'1'},{'N':'2'}]}}
                """);

        assertThat(Legacy.keyConditions(conditions).terms())
                .containsEntry("a", new KeyTerm.Equal(value("{'S':'x'}")))
                .containsEntry("b", new KeyTerm.Between(value("{'N':'1'}"), value("{'N':'2'}")));
    }

    @ParameterizedTest
    @CsvSource({"NE", "NULL", "NOT_NULL", "CONTAINS", "NOT_CONTAINS", "IN"})
    void someOperatorsFindNoKey(String operator) {
        var list = operator.endsWith("NULL") ? "[]" : "[{'S':'a'}]";
        var conditions = json("{'a':{'ComparisonOperator':'" + operator + "','AttributeValueList':" + list + "}}");

        assertThat(fault(() -> Legacy.keyConditions(conditions)))
                .isEqualTo("ValidationException: Attempted conditional constraint is not an indexable operation");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {} | {'a':{'Value':{'N':'1'}}} | {'a':{'N':'1'}}
                    {'a':{'S':'x'}} | {'a':{'Action':'PUT','Value':{'N':'1'}},'b.c':{'Value':{'N':'2'}}} | {'a':{'N':'1'},'b.c':{'N':'2'}}
                    {'a':{'S':'x'}} | {'a':{'Action':'DELETE'},'b':{'Action':'DELETE'}} | {}
                    {'a':{'SS':['x','y']}} | {'a':{'Action':'DELETE','Value':{'SS':['y','z']}}} | {'a':{'SS':['x']}}
                    {'a':{'SS':['x']}} | {'a':{'Action':'DELETE','Value':{'SS':['x']}}} | {}
                    {'a':{'N':'1'}} | {'a':{'Action':'ADD','Value':{'N':'2'}},'b':{'Action':'ADD','Value':{'N':'2'}}} | {'a':{'N':'3'},'b':{'N':'2'}}
                    {'a':{'NS':['1']}} | {'a':{'Action':'ADD','Value':{'NS':['0','1']}}} | {'a':{'NS':['0','1']}}
                    {'a':{'L':[{'N':'1'}]}} | {'a':{'Action':'ADD','Value':{'L':[{'N':'2'}]}}} | {'a':{'L':[{'N':'1'},{'N':'2'}]}}
                    """)
    void attributeUpdatesMakeANewItem(String before, String updates, String after) {
        assertThat(Legacy.attributeUpdates(json(updates)).apply(item(before))).isEqualTo(item(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'a':{}} | Only DELETE action is allowed when no attribute value is specified
                    {'a':{'Action':'ADD'}} | Only DELETE action is allowed when no attribute value is specified
                    {'a':{'Action':'DELETE','Value':{'N':'1'}}} | DELETE action with value is not supported for the type N
                    {'a':{'Action':'DELETE','Value':{'L':[]}}} | DELETE action with value is not supported for the type L
                    {'a':{'Action':'ADD','Value':{'S':'1'}}} | ADD action is not supported for the type S
                    {'a':{'Action':'ADD','Value':{'M':{}}}} | ADD action is not supported for the type M
                    """)
    void faultsOfAttributeUpdates(String updates, String message) {
        assertThat(fault(() -> Legacy.attributeUpdates(json(updates))))
                .isEqualTo("ValidationException: One or more parameter values were invalid: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'a':{'Action':'ADD','Value':{'N':'1'}}}
                    {'a':{'Action':'ADD','Value':{'NS':['1']}}}
                    {'a':{'Action':'DELETE','Value':{'NS':['1']}}}
                    """)
    void attributeUpdatesMustFitTheItem(String updates) {
        assertThat(fault(() -> Legacy.attributeUpdates(json(updates)).apply(item("{'a':{'SS':['1']}}"))))
                .isEqualTo("ValidationException: Type mismatch for attribute to update");
    }

    @Test
    void readsAttributesToGet() {
        var projection = Legacy.attributesToGet(json("['a.b', 'n', 'x']"));

        assertThat(projection.of(item(ITEM))).isEqualTo(item("{'a.b':{'N':'1'},'n':{'N':'5'}}"));
        assertThat(projection.of(Map.of())).isEmpty();
        assertThat(fault(() -> Legacy.attributesToGet(json("['a', 'b', 'a']"))))
                .isEqualTo("ValidationException: One or more parameter values were invalid: Duplicate value in"
                        + " attribute name: a");
    }
}
