package com.aresgen.voice.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.voice.phrases.json.SchemaPhrases;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaPhrasesTest {
    private final SchemaPhrases phrases = new SchemaPhrases(PhraseIndex.of(List.of("Acme Corp", "x")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"properties":{"a":{},"ACME  corp":{}}}             | /properties/ACME  corp
            {"properties":{"a":{"enum":["b","acme corp"]}}}     | /properties/a/enum/1
            {"anyOf":[{},{"const":{"a":{"acme corp":1}}}]}      | /anyOf/1/const/a/acme corp
            {"const":"acme corp"}                               | /const
            {"required":["acme corp"]}                          | /required/0
            {"dependentRequired":{"acme corp":[]}}              | /dependentRequired/acme corp
            {"$defs":{"x":{"items":{"const":"acme corp"}}}}     | /$defs/x/items/const
            {"properties":{"a/b~":{"const":"acme corp"}}}       | /properties/a~1b~0/const
            {"properties":{"enum":{"const":"acme corp"}}}       | /properties/enum/const
            """)
    void whatAnAnswerHasToHoldIsFound(String schema, String pointer) {
        assertThat(phrases.phraseIn(Json.MAPPER.readTree(schema)))
                .contains(new SchemaPhrases.Demand("Acme Corp", pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"acme corp\",\"description\":\"acme corp\",\"default\":\"acme corp\",\"examples\":[\"x\"]}",
                "{\"$defs\":{\"x\":{}},\"properties\":{\"y\":{\"$ref\":\"#/$defs/x\"}},\"enum\":[1,true,null]}",
                "true"
            })
    void whatNoAnswerHoldsIsNot(String schema) {
        assertThat(phrases.phraseIn(Json.MAPPER.readTree(schema))).isEqualTo(Optional.empty());
    }

    @Test
    void namesAndParametersOfToolsAreSearched() {
        var tools = Json.MAPPER.readTree("""
                [{"type": "custom", "custom": {"name": "a"}},
                 {"type": "function", "function": {"name": "b", "parameters": {"properties": {"acme corp": {}}}}}]""");
        var named = Json.MAPPER.readTree("[{\"type\": \"custom\", \"custom\": {\"name\": \"x\"}}]");

        assertThat(phrases.phraseInTools(tools))
                .contains(new SchemaPhrases.Demand("Acme Corp", "/1/function/parameters/properties/acme corp"));
        assertThat(phrases.phraseInTools(named)).contains(new SchemaPhrases.Demand("x", "/0/custom/name"));
    }
}
