package com.aresgen.workspace.audit;

import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.lists.InvalidParameter;
import com.aresgen.http.values.Shortened;
import com.aresgen.store.audit.UsageMember;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The query parameter {@code group_by}: some of the members of usage, each once; without it all. */
final class Grouping {
    static final String GROUP_BY = "group_by";

    private Grouping() {}

    /** The outcome of {@code read} for the members in the query; a refusal if one is unknown or repeated. */
    static Outcome of(Call call, Function<Set<UsageMember>, Outcome> read) {
        var sent = call.query().first(GROUP_BY);
        if (sent.isEmpty()) {
            return read.apply(EnumSet.allOf(UsageMember.class));
        }
        var members = EnumSet.noneOf(UsageMember.class);
        for (var name : sent.get().split(",", -1)) {
            var member = member(name);
            if (member.isEmpty() || !members.add(member.get())) {
                return refused(sent.get());
            }
        }
        return read.apply(members);
    }

    private static Optional<UsageMember> member(String name) {
        return Arrays.stream(UsageMember.values())
                .filter(member -> member.wire().equals(name))
                .findFirst();
    }

    private static Outcome refused(String sent) {
        var names = Arrays.stream(UsageMember.values()).map(UsageMember::wire).collect(Collectors.joining(", "));
        return new Outcome.Refusal(new InvalidParameter(
                GROUP_BY,
                "must name one or more of " + names + ", each once, with commas between, not "
                        + Shortened.quoted(sent)));
    }
}
