package com.aresgen.workflows.definition.expression;

import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.expression.types.TypeTable;
import dev.cel.checker.CelChecker;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;

/** CEL as definitions use it: the standard functions and macros, and those for strings. */
public final class Cel {
    public static final String INPUTS = "inputs";
    public static final String STEPS = "steps";
    public static final String ITEM = "item";
    public static final String INDEX = "index";
    /** Internal names of what is no variable to callers: an expression cannot spell them. */
    public static final String ITEMS = "@items";

    public static final String SUCCEEDED = "@succeeded";
    public static final String FAILED = "@failed";
    public static final String ALWAYS = "@always";

    private static final int MOST_ITERATIONS = 10_000;
    private static final int MOST_NESTING = 200;

    /** Bounds of CEL itself; {@code Evaluator} bounds the rest. */
    public static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(Limits.EXPRESSION)
            .maxParseRecursionDepth(MOST_NESTING)
            .maxRegexProgramSize(2_000)
            .populateMacroCalls(false)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .build();

    public static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .build();

    private Cel() {}

    /** A checker that knows the types of one definition. */
    public static CelChecker checker(TypeTable types, CelType inputs) {
        return CelCompilerFactory.standardCelCheckerBuilder()
                .setOptions(OPTIONS)
                .setTypeProvider(types.known())
                .addLibraries(CelExtensions.strings())
                .addVarDeclarations(
                        variable(INPUTS, inputs),
                        variable(STEPS, TypeTable.STEPS),
                        variable(ITEMS, TypeTable.ITEMS),
                        variable(INDEX, SimpleType.INT),
                        variable(SUCCEEDED, SimpleType.BOOL),
                        variable(FAILED, SimpleType.BOOL),
                        variable(ALWAYS, SimpleType.BOOL))
                .build();
    }

    private static dev.cel.common.CelVarDecl variable(String name, CelType type) {
        return dev.cel.common.CelVarDecl.newVarDeclaration(name, type);
    }
}
