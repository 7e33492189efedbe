package com.aresgen.dynamodb.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TraitType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our extract of AWS's API model has the members that the SDK's own classes have, with the same types. */
class RequestModelTest {
    /** Members of features that the engine does not have. */
    private static final Set<String> LEFT_OUT = Set.of(
            "DisassociationProtectionEnabled",
            "GlobalTableSettingsReplicationMode",
            "GlobalTableSourceArn",
            "GlobalTableWitnessUpdates",
            "MultiRegionConsistency",
            "ReplicaUpdates",
            "ResourcePolicy",
            "VectorIndexUpdates",
            "VectorIndexes");

    private static final JsonNode MODEL = read();

    static Stream<String> operations() {
        return MODEL.path("operations").propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRequestHasTheMembersOfTheSdk(String operation) throws ReflectiveOperationException {
        var differences = new ArrayList<String>();
        var shape = MODEL.path("operations").path(operation).asString();
        compare(shape, request(operation), new HashSet<>(), differences);
        assertThat(differences).isEmpty();
    }

    private static void compare(String name, SdkPojo pojo, Set<String> seen, List<String> differences) {
        if (!seen.add(name)) {
            return;
        }
        var shape = shape(name);
        var fields = pojo.sdkFields().stream()
                .filter(field -> !LEFT_OUT.contains(field.locationName()))
                .toList();
        var names = new TreeSet<>(fields.stream().map(SdkField::locationName).toList());
        if (!names.equals(new TreeSet<>(shape.path("members").propertyNames()))) {
            differences.add(name + " has " + shape.path("members").propertyNames() + ", the SDK " + names);
            return;
        }
        for (var field : fields) {
            compare(shape.path("members").path(field.locationName()).asString(), field, seen, differences);
        }
    }

    private static void compare(String name, SdkField<?> field, Set<String> seen, List<String> differences) {
        var type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            compare(name, field.constructor().get(), seen, differences);
        } else if (type == MarshallingType.LIST) {
            var element = field.getTrait(ListTrait.class, TraitType.LIST_TRAIT).memberFieldInfo();
            compare(shape(name).path("member").asString(), element, seen, differences);
        } else if (type == MarshallingType.MAP) {
            var value = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT).valueFieldInfo();
            compare(shape(name).path("value").asString(), value, seen, differences);
        } else {
            var types = Map.of(
                    MarshallingType.STRING, "string",
                    MarshallingType.INTEGER, "integer",
                    MarshallingType.LONG, "long",
                    MarshallingType.DOUBLE, "double",
                    MarshallingType.BOOLEAN, "boolean",
                    MarshallingType.SDK_BYTES, "blob");
            if (!shape(name).path("type").asString().equals(types.get(type))) {
                differences.add(name + " is " + shape(name) + ", in the SDK " + type);
            }
        }
    }

    private static SdkPojo request(String operation) throws ReflectiveOperationException {
        Method builder = Class.forName("software.amazon.awssdk.services.dynamodb.model." + operation + "Request")
                .getMethod("builder");
        return (SdkPojo) builder.invoke(null);
    }

    private static JsonNode shape(String name) {
        return MODEL.path("shapes").path(name);
    }

    private static JsonNode read() {
        try (var file = RequestModel.class.getResourceAsStream("requests.json")) {
            return new JsonMapper().readTree(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
