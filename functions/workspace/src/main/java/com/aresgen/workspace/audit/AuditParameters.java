package com.aresgen.workspace.audit;

import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.stages.AuditMember;
import com.aresgen.http.values.Ids;
import com.aresgen.store.audit.AuditFilter;
import com.aresgen.store.audit.AuditFilter.StatusRange;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The query parameters that filter the audit log, named as the members of an entry. */
final class AuditParameters {
    static final String STATUS = AuditMember.STATUS.wire();
    static final String REQUEST_ID = AuditMember.REQUEST_ID.wire();

    /** An entry is wanted if its member has the value that was sent. */
    static final List<AuditMember> EQUAL =
            List.of(AuditMember.KEY_ID, AuditMember.IP, AuditMember.ROUTE, AuditMember.METHOD, AuditMember.CODE);

    private AuditParameters() {}

    /** How reading ends. */
    sealed interface Reading {
        record Valid(AuditFilter filter) implements Reading {}

        record Refused(Failure failure) implements Reading {}
    }

    static Reading read(Call call) {
        var equal = new EnumMap<AuditMember, String>(AuditMember.class);
        EQUAL.forEach(member -> call.query().first(member.wire()).ifPresent(value -> equal.put(member, value)));
        equal.computeIfPresent(AuditMember.METHOD, (_, method) -> method.toUpperCase(Locale.ROOT));
        var code = Optional.ofNullable(equal.get(AuditMember.CODE));
        if (code.filter(AuditParameters::isNoCode).isPresent()) {
            return refused(AuditMember.CODE.wire(), "must be a code of GET /v1/problems");
        }
        var status = call.query().first(STATUS);
        if (status.filter(text -> !text.matches("[1-5](\\d\\d|xx)")).isPresent()) {
            return refused(STATUS, "must be a status from 100 to 599, or a class of them, such as 4xx");
        }
        var requestId = call.query().first(REQUEST_ID);
        if (requestId.filter(id -> !Ids.isOf("req", id)).isPresent()) {
            return refused(REQUEST_ID, "must be the X-Request-Id of an answer, such as req_01KRBC1V9R6S0H4F2D8B5A7C3E");
        }
        return new Reading.Valid(new AuditFilter(equal, status.map(AuditParameters::statuses), requestId));
    }

    private static boolean isNoCode(String text) {
        return Arrays.stream(Problem.values()).map(Problem::code).noneMatch(text::equals);
    }

    private static StatusRange statuses(String text) {
        return new StatusRange(Integer.parseInt(text.replace('x', '0')), Integer.parseInt(text.replace('x', '9')));
    }

    private static Reading refused(String name, String detail) {
        return new Reading.Refused(InvalidBody.ofParameter(name, detail));
    }
}
