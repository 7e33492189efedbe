package com.aresgen.models.asking;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.KeyLimits;
import com.aresgen.http.values.Region;
import com.aresgen.models.catalogue.Availability;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.ModelNotAllowed;
import com.aresgen.models.failure.ModelNotAvailableInRegion;
import com.aresgen.models.failure.ModelNotFound;
import java.util.List;
import java.util.Optional;

/** Finds the models that a body names, each known and available in this region. Safe for threads. */
public final class ModelChoice {
    private final Catalogue catalogue;
    private final Availability availability;
    private final Region region;

    public ModelChoice(Catalogue catalogue, Availability availability, Region region) {
        this.catalogue = catalogue;
        this.availability = availability;
        this.region = region;
    }

    /** The id of a model, and the pointer (RFC 6901) to the member of the body that has it. */
    public record Named(String id, String pointer) {}

    /** How the search ends. */
    public sealed interface Choice {
        /** Each model once, in the order of the body. */
        record Chosen(List<Model> models) implements Choice {}

        record Refused(Failure failure) implements Choice {}
    }

    /** Any models, as a resource names them that the workspace's admins have made. */
    public Choice of(List<Named> names) {
        return of(KeyLimits.NONE, names);
    }

    /**
     * Models that a call asks in the name of a key with these limits. An unknown model is refused before one that the
     * key may not ask, and that before one that is not available.
     */
    public Choice of(KeyLimits limits, List<Named> names) {
        var unknown = names.stream().flatMap(name -> unknown(name).stream()).findFirst();
        if (unknown.isPresent()) {
            return new Choice.Refused(unknown.get());
        }
        var forbidden = names.stream().filter(name -> !limits.allows(name.id())).findFirst();
        if (forbidden.isPresent()) {
            var named = forbidden.get();
            return new Choice.Refused(new ModelNotAllowed(
                    named.id(),
                    named.pointer(),
                    limits.models().stream().sorted().toList()));
        }
        var models = names.stream()
                .map(Named::id)
                .distinct()
                .map(id -> catalogue.find(id).orElseThrow())
                .toList();
        return models.stream()
                .flatMap(model -> unavailable(model, limits).stream())
                .findFirst()
                .<Choice>map(Choice.Refused::new)
                .orElseGet(() -> new Choice.Chosen(models));
    }

    private Optional<Failure> unknown(Named name) {
        return catalogue.find(name.id()).isPresent()
                ? Optional.empty()
                : Optional.of(new ModelNotFound(name.id(), catalogue.nearest(name.id())).at(name.pointer()));
    }

    private Optional<Failure> unavailable(Model model, KeyLimits limits) {
        return availability.unavailability(model).map(reason -> {
            var others = catalogue.all().stream()
                    .filter(other -> availability.unavailability(other, limits).isEmpty())
                    .map(Model::id)
                    .toList();
            return new ModelNotAvailableInRegion(model.id(), region, reason, others);
        });
    }
}
