package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.OpenAiTerms;
import com.aresgen.http.problem.Problem;
import com.aresgen.suite.Reply;
import java.util.Locale;

/** Assertions that hold for every refusal. */
public final class ProblemAssertions {
    private ProblemAssertions() {}

    public static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        var body = reply.json();
        assertThat(body.path("code").stringValue()).isEqualTo(code);
        var problem = Problem.valueOf(code.toUpperCase(Locale.ROOT));
        assertThat(body.path("status").intValue())
                .isEqualTo(status)
                .isIn(problem.status(), OpenAiTerms.of(problem).status());
        assertThat(body.path("type").stringValue()).isEqualTo("https://api.aresgen.com/problems/" + code);
        assertThat(body.path("title").stringValue()).isEqualTo(problem.title());
        assertThat(body.path("request_id").stringValue()).isEqualTo(reply.requestId());
        assertThat(body.path("error").path("code").stringValue()).isEqualTo(code);
        assertThat(body.path("error").path("message").stringValue()).isNotBlank();
        assertThat(reply.header("x-should-retry")).isEqualTo(Boolean.toString(problem.retryable()));
        assertThat(reply.body()).doesNotContain("Exception", "\tat ");
    }
}
