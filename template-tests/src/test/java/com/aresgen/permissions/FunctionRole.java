package com.aresgen.permissions;

import com.aresgen.local.functions.LocalFunction;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.iam.Permission;
import com.aresgen.local.iam.Statement;
import com.aresgen.suite.RunningApi;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The permissions in the role of one function.
 *
 * @param function without the region: {@code CompleteChat}
 */
record FunctionRole(String function, List<Statement> statements) {
    /** A secret's ARN ends with six characters that AWS chooses. */
    private static final Pattern END_OF_A_SECRET = Pattern.compile("(?<=:secret:[^*?]{1,512})-\\?{6}$");

    /** The executions of the one machine, whose names the engine chooses. */
    private static final Pattern OF_EXECUTIONS =
            Pattern.compile("arn:aws:states:[^*]*:execution:AresGen-(EU|US)-RunMachine:\\*");

    /** Sockets come and go, so that a role names all of an API's, for one method. */
    private static final Pattern OF_SOCKETS =
            Pattern.compile("(arn:aws:execute-api:[a-z0-9-]+:\\d+:\\w+/live/(POST|DELETE)/@connections/)\\*");

    /** Profiles and models of one part of the world, whichever the catalogue lists (infra/decisions/0075). */
    private static final Pattern MODELS =
            Pattern.compile("arn:aws:bedrock:(.*:inference-profile/(eu|us)\\.\\*|(eu|us)-\\*::foundation-model/\\*)");

    /**
     * Local mode embeds texts by a server of its own, so that these functions never call Bedrock here. TitanEmbedderTest
     * shows the call that they make on AWS.
     */
    private static final Set<String> EMBEDDING =
            Set.of("CreateChatbot", "UpdateChatbot", "SendMessage", "IndexSources", "RunCommand");

    /** Functions that call endpoints from inside: they have what these endpoints have, whose roles are judged too. */
    private static final Map<String, Set<String>> CALLED = Map.of(
            "CallChat", Set.of("CompleteChat"),
            "CallDocuments", Set.of("CreateDocument", "RunCommand"),
            "CallChatbot", Set.of("SendMessage"));

    static FunctionRole of(LocalFunction function) {
        return new FunctionRole(
                function.name().replaceFirst("^AresGen-[A-Z]+-", ""),
                function.identity().policy().statements());
    }

    /** The differences between the role and the permissions that its function needed, in sentences; none if equal. */
    Collection<String> differences(Collection<ObservedPermission> observed) {
        var sentences = new TreeSet<String>();
        var needed = observed.stream().map(ObservedPermission::needed).toList();
        observed.stream()
                .filter(each -> !each.allowed())
                .map(each -> "%s needs %s, and its role does not allow it".formatted(function, text(each.needed())))
                .forEach(sentences::add);
        allowed()
                .filter(each -> !hasWildcard(each)
                        && !embeds(each)
                        && !isOfACalled(each)
                        && needed.stream().noneMatch(need -> covers(each, need)))
                .map(each -> "%s may %s, and nothing ever needed it".formatted(function, text(each)))
                .forEach(sentences::add);
        allowed()
                .filter(FunctionRole::hasWildcard)
                .map(each -> "%s may %s: a wildcard allows more than calls can show to be needed"
                        .formatted(function, text(each)))
                .forEach(sentences::add);
        statements.stream()
                .filter(statement -> !statement.allows())
                .map(statement -> "%s has a Deny (%s): a role that allows what is needed has nothing to deny"
                        .formatted(function, statement.sid()))
                .forEach(sentences::add);
        return sentences;
    }

    /**
     * All but what Lambda itself does with the role: it writes the log, and sends failed events to their queue. These
     * statements are excepted by name, and for their service only.
     */
    private Stream<Permission> allowed() {
        return statements.stream()
                .filter(Statement::allows)
                .flatMap(statement -> statement.actions().stream()
                        .filter(action -> !(statement.sid().equals("Log") && action.startsWith("logs:")))
                        .filter(action ->
                                !(statement.sid().equals("AuditFailures") && action.equals("sqs:SendMessage")))
                        .flatMap(action ->
                                statement.resources().stream().map(resource -> new Permission(action, resource))));
    }

    private boolean isOfACalled(Permission allowed) {
        return CALLED.getOrDefault(function, Set.of()).stream()
                .map(name -> RunningApi.eu().local().functions().find("AresGen-EU-" + name))
                .flatMap(found -> of(found.orElseThrow()).allowed())
                .anyMatch(allowed::equals);
    }

    private boolean embeds(Permission allowed) {
        return EMBEDDING.contains(function)
                && allowed.action().equals("bedrock:InvokeModel")
                && allowed.resource().endsWith("::foundation-model/amazon.titan-embed-text-v2:0");
    }

    private static boolean covers(Permission allowed, Permission needed) {
        if (OF_EXECUTIONS.matcher(allowed.resource()).matches()
                || OF_SOCKETS.matcher(allowed.resource()).matches()) {
            return allowed.action().equals(needed.action())
                    && needed.resource().startsWith(allowed.resource().replace("*", ""));
        }
        var models = MODELS.matcher(allowed.resource()).matches();
        return models
                ? allowed.action().equals(needed.action())
                        && needed.resource()
                                .matches(allowed.resource().replace(".", "\\.").replace("*", ".+"))
                : allowed.equals(needed);
    }

    private static boolean hasWildcard(Permission permission) {
        var named = MODELS.matcher(permission.resource()).replaceFirst("models");
        if (OF_EXECUTIONS.matcher(permission.resource()).matches()
                || OF_SOCKETS.matcher(permission.resource()).matches()) {
            return false;
        }
        var resource = END_OF_A_SECRET.matcher(named).replaceFirst("");
        return (permission.action() + resource).matches(".*[*?].*");
    }

    private static String text(Permission permission) {
        return permission.action() + " on " + permission.resource();
    }
}
