package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The handlers that the template names, and that CDK knows by name only, are in the jars. */
final class HandlersTest {
    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#all")
    void theJarHasAHandlerThatLambdaCanMakeAndCall(DeployedFunction function) throws Exception {
        try (var loader = function.jar().loader()) {
            var handler = Class.forName(function.handler(), false, loader);

            assertThat(handler).isPublic().isFinal();
            assertThat(List.of(
                            loader.loadClass(RequestStreamHandler.class.getName()),
                            loader.loadClass(RequestHandler.class.getName())))
                    .anyMatch(type -> type.isAssignableFrom(handler));
            assertThatCode(handler::getConstructor).as("Lambda's constructor").doesNotThrowAnyException();
            assertThatCode(() -> handler.getConstructor(Map.class))
                    .as("local mode's constructor")
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#all")
    void theHandlerIsNamedAsTheFunctionIs(DeployedFunction function) {
        assertThat(function.handler())
                .startsWith("com.aresgen." + function.jar().family() + ".")
                .endsWith("." + function.name() + "Function");
    }
}
