package com.aresgen.http.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Calls;
import com.aresgen.http.Parameters;
import com.aresgen.http.values.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Calls CALL = Calls.post("/v1/keys", "{\"name\":\"a\",\"rate_limit\":10}")
            .query("a", "1")
            .query("b", "2");

    @Test
    void theSameRequestSpelledDifferentlyIsTheSameRequest() {
        assertThat(of(CALL)).matches("[0-9a-f]{64}");
        assertThat(of(CALL.body("\uFEFF{ \"rate_limit\" : 1.0e1,\n \"name\":\"\\u0061\" }")))
                .isEqualTo(of(CALL));
        assertThat(of(CALL.header("Authorization", "Bearer another secret"))).isEqualTo(of(CALL));
    }

    @Test
    void anotherMethodPathQueryOrBodyIsAnotherRequest() {
        assertThat(List.of(
                        of(CALL),
                        of(CALL.method("PUT")),
                        of(CALL.path("/v1/keys/x")),
                        of(CALL.query("a", "2")),
                        of(CALL.query("a", "1", "1")),
                        of(CALL.query("c", "")),
                        of(CALL.body("{\"name\":\"b\",\"rate_limit\":10}")),
                        of(CALL.body("{\"name\":\"a\",\"rate_limit\":11}")),
                        of(CALL.body("{\"name\":\"a\",\"rate_limit\":\"10\"}")),
                        of(CALL.body("{\"name\":\"a\",\"rate_limit\":10,\"more\":null}")),
                        of(CALL.body("{}")),
                        of(CALL.body(""))))
                .doesNotHaveDuplicates();
    }

    @Test
    void parametersThatMerelyLookAlikeWhenPrintedAreDifferent() {
        assertThat(of(Calls.get("/v1/keys").query("a", "1], b=[2")))
                .isNotEqualTo(of(Calls.get("/v1/keys").query("a", "1").query("b", "2")));
        assertThat(of(Calls.get("/v1/keys").query("a", "1, 2")))
                .isNotEqualTo(of(Calls.get("/v1/keys").query("a", "1", "2")));
    }

    @Test
    void theOrderOfParametersDoesNotMatter() {
        SequencedMap<String, List<String>> backward = new LinkedHashMap<>();
        backward.put("b", List.of("2"));
        backward.put("a", List.of("1"));
        assertThat(new Parameters(backward).spelledWithout())
                .isEqualTo(CALL.call().query().spelledWithout());
    }

    @Test
    void bodiesThatAreNotJsonAreComparedByteForByte() {
        assertThat(of(CALL.body("name: weekly"))).isEqualTo(of(CALL.body("name: weekly")));
        assertThat(of(CALL.body("name: weekly"))).isNotEqualTo(of(CALL.body("name:  weekly")));
        assertThat(of(CALL.body("application/yaml", new byte[] {(byte) 0xff})))
                .isNotEqualTo(of(CALL.body("application/yaml", new byte[] {(byte) 0xfe})));
    }

    @Test
    void brokenJsonIsNeverTakenForTheJsonItResembles() {
        assertThat(of(CALL.body("{\"a\":[1,],}"))).isNotEqualTo(of(CALL.body("{\"a\":[1]}")));
        assertThat(of(CALL.body("{\"a\":\"\\ud800\"}"))).isNotEqualTo(of(CALL.body("{\"a\":\"?\"}")));
    }

    @Test
    void hugeNumbersAreComparedWithoutWritingThemOut() {
        assertThat(of(CALL.body("{\"a\":100e2147483647}"))).isNotEqualTo(of(CALL.body("{\"a\":101e2147483647}")));
        assertThat(of(CALL.body("{\"a\":1e99999999999}"))).hasSize(64);
    }

    @Test
    void theDigestIsOverMethodPathQueryAndCanonicalBody() {
        var text = "POST\n/v1/keys\n{\"a\":[\"1\"],\"b\":[\"2\"]}\n{\"name\":\"a\",\"rate_limit\":1E+1}";
        assertThat(of(CALL)).isEqualTo(HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String of(Calls calls) {
        return Fingerprint.of(calls.call());
    }
}
