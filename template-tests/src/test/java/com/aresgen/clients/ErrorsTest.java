package com.aresgen.clients;

import static com.aresgen.clients.Requests.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.RunningApi;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import org.junit.jupiter.api.Test;

/** Our refusals as the client's exceptions: the class by status, code and message ours, and no useless retry. */
class ErrorsTest {
    private static final ChatCompletionCreateParams GOOD = asking("Hi").build();

    @Test
    void aSecretThatIsWrong() {
        var known = RunningApi.eu().newTenant().admin();
        var wrong = new BearerKey(
                known.region(), known.keyId(), BearerKey.create(known.region()).secret());
        var error = refused(Rehearsal.of().with(wrong), GOOD, UnauthorizedException.class);

        assertThat(error.code()).hasValue("invalid_token");
        assertThat(error.type()).hasValue("authentication_error");
    }

    @Test
    void aRoleThatMayNot() {
        var viewer = RunningApi.eu().newTenant().key(Role.VIEWER);

        assertThat(refused(Rehearsal.of().with(viewer), GOOD, PermissionDeniedException.class)
                        .code())
                .hasValue("insufficient_role");
    }

    @Test
    void aModelThatNobodyKnows() {
        var request = asking("Hi").model("nobody/knows-it").build();
        var error = refused(Rehearsal.of(), request, NotFoundException.class);

        assertThat(error.code()).hasValue("model_not_found");
        assertThat(error.getMessage()).contains("nobody/knows-it");
        assertThat(error.headers().values("X-Request-Id")).hasSize(1);
    }

    @Test
    void aRequestThatIsInvalid() {
        var request = asking("Hi").temperature(3).build();
        var error = refused(Rehearsal.of(), request, BadRequestException.class);

        assertThat(error.code()).hasValue("validation_failed");
        assertThat(error.param()).hasValue("temperature");
    }

    @Test
    void aParameterThatTheModelCannotHonour() {
        var request = asking("Hi").model("local/extractive-1").topP(0.5).build();
        var error = refused(Rehearsal.of(), request, BadRequestException.class);

        assertThat(error.code()).hasValue("unsupported_parameter");
        assertThat(error.param()).hasValue("top_p");
    }

    @Test
    void aModelThatSaysNo() {
        var rehearsal = Rehearsal.of(ServerScript.json(
                400, "{\"error\":{\"message\":\"no tools here\",\"type\":\"invalid_request_error\",\"code\":null}}"));

        assertThat(refused(rehearsal, GOOD, BadRequestException.class).getMessage())
                .contains("no tools here");
    }

    @Test
    void anErrorBeforeTheFirstPieceIsAStatusThatIsTriedAgain() {
        var rehearsal = Rehearsal.of(ServerScript.json(500, "{}"), ScriptedModel.streams("Hello"));
        var attempts = new ClientAttempts();
        var client = rehearsal.client(attempts);

        assertThat(Requests.text(Requests.streamed(client, GOOD))).isEqualTo("Hello");
        assertThat(attempts.statuses()).containsExactly(502, 200);
    }

    private static <E extends OpenAIServiceException> E refused(
            Rehearsal rehearsal, ChatCompletionCreateParams request, Class<E> kind) {
        var attempts = new ClientAttempts();
        var client = rehearsal.client(attempts);
        var error = catchThrowableOfType(kind, () -> client.chat().completions().create(request));

        assertThat(attempts.statuses()).containsExactly(error.statusCode());
        return error;
    }
}
