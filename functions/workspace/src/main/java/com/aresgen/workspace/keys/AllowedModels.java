package com.aresgen.workspace.keys;

import com.aresgen.http.problem.Failure;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.failure.ModelNotFound;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks the ids of a list of models: a key that may ask only a misspelt one could ask none. */
final class AllowedModels {
    private final Catalogue catalogue;

    @Inject
    AllowedModels(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The refusal of the first id that no model has. */
    Optional<Failure> unknown(List<String> ids) {
        return IntStream.range(0, ids.size())
                .filter(i -> catalogue.find(ids.get(i)).isEmpty())
                .mapToObj(i -> (Failure) new ModelNotFound(ids.get(i), catalogue.nearest(ids.get(i)))
                        .at("/" + KeyPatch.MODELS + "/" + i))
                .findFirst();
    }
}
