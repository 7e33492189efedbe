package com.aresgen.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.models.models.Model;
import org.junit.jupiter.api.Test;

/** The catalogue as the client lists it. */
class ModelListTest {
    @Test
    void isOnePage() {
        var page = Rehearsal.of().client().models().list();

        assertThat(page.data()).extracting(Model::id).hasSizeGreaterThan(1).contains("local/extractive-1");
        assertThat(page.data()).allMatch(Model::isValid);
        assertThat(page.hasNextPage()).isFalse();
    }

    @Test
    void hasEachModelByItsId() {
        var model = Rehearsal.of().client().models().retrieve("local/extractive-1");

        assertThat(model.id()).isEqualTo("local/extractive-1");
        assertThat(model.ownedBy()).isNotBlank();
    }
}
