package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An update of disjoint paths, resolved and checked. Immutable. */
public final class Update {
    private final List<UpdateAction> actions;
    private final List<DocumentPath> paths;

    public Update(List<UpdateAction> actions) {
        this.actions = List.copyOf(actions);
        this.paths = actions.stream().map(UpdateAction::path).toList();
    }

    /** The new item. All values are computed from the old one, which does not change. */
    public Map<String, AttributeValue> apply(Map<String, AttributeValue> item) {
        return apply(actions, item);
    }

    /**
     * The item that comes of an update of none, or null: an update that only deletes creates no item. To remove inside of
     * what does not exist is no fault here.
     */
    public @Nullable Map<String, AttributeValue> create(Map<String, AttributeValue> key) {
        var effective = actions.stream()
                .filter(action -> !(action instanceof UpdateAction.Remove(var path) && path.isNested()))
                .toList();
        var created = apply(effective, key);
        return actions.isEmpty() || actions.stream().anyMatch(UpdateAction::stores) ? created : null;
    }

    private static Map<String, AttributeValue> apply(List<UpdateAction> actions, Map<String, AttributeValue> item) {
        var edits = new PathTree<Edit>();
        actions.forEach(action -> edits.put(action.path(), edit(action, item)));
        return Edits.apply(item, edits);
    }

    private static Edit edit(UpdateAction action, Map<String, AttributeValue> item) {
        var edit = Edit.of(action, item);
        if (edit instanceof Edit.Put(var value)) {
            Nesting.requireSupported(action.path(), value);
        }
        return edit;
    }

    /** What an item, the old one or the new one, has at the updated paths. */
    public Map<String, AttributeValue> select(Map<String, AttributeValue> item) {
        return new Projection(paths).of(item);
    }

    /** The paths that are written. */
    public List<DocumentPath> paths() {
        return paths;
    }

    /** All paths: those that are written, and those that are only read. */
    public Stream<DocumentPath> allPaths() {
        return actions.stream().flatMap(UpdateAction::paths);
    }

    /** The names of the attributes that are written or written into. */
    public Set<String> roots() {
        return paths.stream().map(DocumentPath::root).collect(Collectors.toUnmodifiableSet());
    }

    /** The type that an attribute is set to as a whole, if the request shows it. */
    public Optional<String> typeOf(String attribute) {
        return actionOn(attribute).map(UpdateAction::type);
    }

    /** The value that an attribute is set to as a whole, if the request shows it. */
    public Optional<AttributeValue> valueOf(String attribute) {
        return actionOn(attribute).map(UpdateAction::constant);
    }

    private Optional<UpdateAction> actionOn(String attribute) {
        var path = DocumentPath.of(attribute);
        return actions.stream().filter(action -> action.path().equals(path)).findFirst();
    }
}
