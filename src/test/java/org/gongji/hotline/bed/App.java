package org.gongji.hotline.bed;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;

/// The app of the region: it files requests over REST and asks what has become of them.
record App(HotlineNode node) {

    private static final String REQUESTS = "/api/v1/binding-requests";

    /// @param until the last day for an answer
    record Filed(String id, LocalDate until) {}

    /// Files a request without a limit.
    ///
    /// @param relation what the beneficiary is to the sharer
    Filed file(Citizen sharer, Citizen beneficiary, Relation relation, Side filedBy) throws IOException {
        return file(sharer, beneficiary, relation, filedBy, "null");
    }

    /// Files a request of the sharer for this much at most.
    Filed fileUpTo(String yuan, Citizen sharer, Citizen beneficiary, Relation relation) throws IOException {
        return file(sharer, beneficiary, relation, Side.SHARER, '"' + yuan + '"');
    }

    /// Files a request of the beneficiary for this much at most.
    Filed askForUpTo(String yuan, Citizen sharer, Citizen beneficiary, Relation relation) throws IOException {
        return file(sharer, beneficiary, relation, Side.BENEFICIARY, '"' + yuan + '"');
    }

    private Filed file(Citizen sharer, Citizen beneficiary, Relation relation, Side filedBy, String quota)
            throws IOException {
        var answer = JsonPath.parse(
                node.post(REQUESTS, """
                {"sharerId": "%s", "beneficiaryId": "%s", "relation": "%s", "filedBy": "%s", "channel": "APP",
                 "quota": %s}
                """.formatted(sharer.id(), beneficiary.id(), relation, filedBy, quota)));
        return new Filed(
                answer.read("requestId"),
                OffsetDateTime.parse(answer.<String>read("expiresAt"))
                        .minusNanos(1)
                        .toLocalDate());
    }

    String status(Filed request) throws IOException {
        return request(request).read("status");
    }

    /// The whole request, as REST tells it.
    DocumentContext request(Filed request) throws IOException {
        return JsonPath.parse(node.rest(REQUESTS + "/" + request.id()));
    }
}
