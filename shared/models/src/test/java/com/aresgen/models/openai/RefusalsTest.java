package com.aresgen.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.failure.ContextLengthExceeded;
import com.aresgen.models.failure.InvalidMessages;
import com.aresgen.models.failure.UnsupportedParameter;
import com.aresgen.models.failure.UpstreamRateLimited;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server's refusals: its own words where the caller can fix the fault, ours where only the operator can. */
class RefusalsTest {
    private static final Failure TOO_LONG = new ContextLengthExceeded(8192, Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error':{'message':'This model has a maximum context length of 8192 tokens.','code':'context_length_exceeded'}}",
                "{'object':'error','message':'This model\\'s maximum context length is 8192 tokens. You asked for more.','code':400}",
                "{'error':{'message':'the request exceeds the available context size (8192 tokens)','type':'exceed_context_size_error','code':400}}",
                "[{'error':{'code':400,'message':'The maximum context length is 8192','status':'INVALID_ARGUMENT'}}]",
                "{'error':'prompt is too long: context size 8192'}",
                "{'errors':[{'message':'context window of 8192 tokens exceeded'}]}",
                "{'detail':{'message':'context length of 8192 tokens exceeded'}}",
                "{'error':{'message':'Provider error','metadata':{'raw':'maximum context length is 8192'}}}",
                "<html><body>This model\\'s maximum context length is 8192 tokens</body></html>",
            })
    void reportsThatTheMessagesAreTooLongAndTheLimit(String body) {
        assertThat(refused(ServerScript.json(400, json(body)))).isEqualTo(TOO_LONG);
    }

    @Test
    void takesTheLimitFromTheCatalogueWhereTheServerNamesNone() {
        assertThat(refused(ServerScript.json(400, json("{'error':{'message':'Prompt is too long'}}"))))
                .isEqualTo(new ContextLengthExceeded(OpenAiCalls.MODEL.contextTokens(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "400 | {'error':{'message':'Too hot.','param':'temperature'}}                  | UnsupportedParameter | /temperature",
                "400 | {'error':{'message':'Bad.','param':'tools[0].function.name'}}           | UnsupportedParameter | /tools/0/function/name",
                "400 | {'error':{'message':'No.','param':'messages[2].content'}}               | InvalidMessages      | /messages/2/content",
                "400 | {'error':{'message':'No.','param':'messages'}}                          | InvalidMessages      | /messages",
                "422 | {'detail':[{'loc':['body','messages',0,'role'],'msg':'Odd role.'}]}     | InvalidMessages      | /messages/0/role",
                "422 | {'object':'error','message':{'detail':[{'loc':['body','seed']}]}}       | UnsupportedParameter | /seed",
                "400 | {'error':{'message':'Filtered.','code':'content_filter'}}               | InvalidMessages      | /messages",
                "400 | {'error':'does not support tools'}                                      | UnsupportedParameter | ~~",
                "400 | {'error':{'message':'Odd.','param':'<script>'}}                         | UnsupportedParameter | ~~",
                "418 | <html>                                                                  | UnsupportedParameter | ~~",
            })
    void pointsAtWhatTheServerRefuses(int status, String body, String failure, String pointer) {
        var refused = refused(ServerScript.json(status, json(body)));

        assertThat(refused.getClass().getSimpleName()).isEqualTo(failure);
        assertThat(refused.toString()).contains("pointer=" + pointer + ",", "The model's server");
    }

    @Test
    void repeatsAServersWordsWithoutKeysAddressesAndLength() {
        var refused = refused(ServerScript.json(
                400,
                json("{'error':{'message':'Bad key " + OpenAiCalls.KEY
                        + " or sk-other-012345 at https://host.internal/v1\\n\\u202e" + "x".repeat(5000) + "'}}")));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        UnsupportedParameter.class,
                        it -> assertThat(it.violations().getFirst().detail())
                                .startsWith("The model's server says: Bad key … or … at … xxx")
                                .endsWith("…")
                                .hasSizeLessThan(400));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {}                                          | UpstreamError | refuses the account",
                "403 | {'error':{'message':'sk-x is not allowed'}} | UpstreamError | refuses the account",
                "402 | {}                                          | UpstreamError | refuses the account",
                "429 | {'error':{'code':'insufficient_quota'}}     | UpstreamError | refuses the account",
                "400 | {'error':{'message':'Insufficient Balance'}} | UpstreamError | refuses the account",
                "400 | [{'error':{'message':'API key not valid. Please pass a valid API key.'}}] | UpstreamError | refuses the account",
                "400 | {'detail':'Invalid API key'}                | UpstreamError | refuses the account",
                "429 | {'error':{'message':'You exceeded your current quota'}} | UpstreamRateLimited | how often",
                "404 | <html>                                      | UpstreamError | no chat completions",
                "404 | {'detail':'Not Found'}                      | UpstreamError | no chat completions",
                "500 | {'error':{'message':'stack trace'}}         | UpstreamError | The model's server failed.",
                "502 | <html>                                      | UpstreamError | The model's server failed.",
                "408 | {}                                          | UpstreamTimeout | []",
                "504 | <html>                                      | UpstreamTimeout | []",
                "413 | <html>                                      | ContextLengthExceeded | ''",
                "503 | {}                                          | UpstreamError | is overloaded",
                "529 | {}                                          | UpstreamError | is overloaded",
            })
    void reportsOtherFailuresInOurOwnWords(int status, String body, String failure, String words) {
        assertThat(refused(ServerScript.json(status, json(body))).toString())
                .startsWith(failure)
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20",
        "0, 1",
        "3600, 60",
        "1.5, 2",
        "soon, 1",
        "-5, 1",
        "99999999999, 60",
        "'Wed, 21 Oct 2015 07:28:00 GMT', 1",
        "'Wed, 21 Oct 2099 07:28:00 GMT', 60",
        "'Wednesday, 21-Oct-99 07:28:00 GMT', 60",
        "'Wed Oct 21 07:28:00 2099', 60"
    })
    void passesOnTheRetryAfterOfTheServer(String retryAfter, int seconds) {
        assertThat(refused(ServerScript.json(429, "{}", "Retry-After: " + retryAfter)))
                .isInstanceOfSatisfying(
                        UpstreamRateLimited.class,
                        it -> assertThat(it.retryAfterSeconds()).isEqualTo(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {'error':{'message':'model \"fine\" not found, try pulling it first'}}",
                "404 | {'error':{'message':'No endpoints found for acme/fine.','code':404}}",
                "400 | {'error':{'message':'Gone','code':'model_not_found'}}",
                "403 | {'error':{'message':'No access','code':'model_not_found'}}",
                "400 | {'error':'model fine not found, try pulling it first'}",
                "400 | {'message':'The model fine does not exist'}",
                "400 | {'error':{'message':'Model Not Exist','type':'invalid_request_error'}}",
                "422 | {'errors':[{'message':'Unknown model fine'}]}",
                "404 | [{'error':{'code':404,'message':'models/fine is not found for API version v1','status':'NOT_FOUND'}}]",
            })
    void aModelThatTheServerDoesNotKnowIsNotFound(int status, String body) {
        assertThat(refused(ServerScript.json(status, json(body).replace("\"fine\"", "fine"))))
                .isEqualTo(new NotFound(Problem.MODEL_NOT_FOUND, "remote/acme/fine-1:3b"));
    }

    @Test
    void anErrorInAStreamIsReadLikeAnyOther() {
        var error = json("{'error':{'message':'No.','param':'messages','code':400}}");
        try (var upstream = Upstream.playing(ServerScript.events(error))) {
            assertThat(OpenAiCalls.stream(upstream))
                    .isInstanceOfSatisfying(
                            AnswerStart.Declined.class,
                            declined -> assertThat(declined.failure()).isInstanceOf(InvalidMessages.class));
        }
    }

    /** Both ways of calling fail alike. */
    private static Failure refused(ServerScript script) {
        try (var upstream = Upstream.playing(script)) {
            var whole = OpenAiCalls.complete(upstream);
            var streamed = OpenAiCalls.stream(upstream);
            assertThat(List.of(whole, streamed))
                    .hasOnlyElementsOfTypes(Completion.Declined.class, AnswerStart.Declined.class);
            var failure = ((Completion.Declined) whole).failure();
            assertThat(((AnswerStart.Declined) streamed).failure()).isEqualTo(failure);
            return failure;
        }
    }

    private static String json(String text) {
        return text.replace("\\'", "’").replace('\'', '"');
    }
}
