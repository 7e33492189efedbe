package com.aresgen.clients;

import static com.aresgen.clients.Requests.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.openai.errors.InternalServerException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers in the form of a class: the client makes a JSON Schema of it, against which the API checks the answer. */
class StructuredOutputTest {
    record Ship(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<String> cargo) {}

    private static final String GOOD = "{\"name\":\"Viking\",\"cargo\":[\"coal\"]}";
    private static final String BAD = "{\"name\":\"Viking\",\"cargo\":\"coal\"}";

    @Test
    void anAnswerOfTheFormIsRead() {
        assertThat(ship(Rehearsal.of(ScriptedModel.says(GOOD)))).isEqualTo(new Ship("Viking", List.of("coal")));
    }

    @Test
    void anAnswerOfAnotherFormIsMendedByTheModel() {
        var rehearsal = Rehearsal.of(ScriptedModel.says(BAD), ScriptedModel.says(GOOD));

        assertThat(ship(rehearsal)).isEqualTo(new Ship("Viking", List.of("coal")));
        assertThat(rehearsal.upstream().asked()).hasSize(2);
    }

    @Test
    void aModelThatCannotIsAnErrorThatIsNotTriedAgain() {
        var rehearsal = Rehearsal.of(ScriptedModel.says(BAD));

        assertThat(catchThrowable(() -> ship(rehearsal)))
                .isInstanceOfSatisfying(InternalServerException.class, error -> {
                    assertThat(error.statusCode()).isEqualTo(502);
                    assertThat(error.code()).hasValue("output_schema_mismatch");
                });
        assertThat(rehearsal.upstream().asked()).hasSize(2);
    }

    private static Ship ship(Rehearsal rehearsal) {
        var request = asking("Which ship came?").responseFormat(Ship.class).build();
        return rehearsal
                .client()
                .chat()
                .completions()
                .create(request)
                .choices()
                .getFirst()
                .message()
                .content()
                .orElseThrow();
    }
}
