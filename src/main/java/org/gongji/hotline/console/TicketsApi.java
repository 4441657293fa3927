package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a person at the agents' desk sees of the caller who was put through.
@RestController
final class TicketsApi {

    private final Calls calls;
    private final Audit audit;
    private final RegionSettings region;

    TicketsApi(Calls calls, Audit audit, RegionSettings region) {
        this.calls = calls;
        this.audit = audit;
        this.region = region;
    }

    /// @param identified whether the caller has shown who they are
    /// @param person the hotline's own number of that person; null where nobody was identified
    /// @param from the caller's number, masked
    /// @param visited where the caller was, in order, as `dialog/PLACE`
    record Ticket(
            String ticket,
            String call,
            OffsetDateTime began,
            boolean identified,
            Optional<String> person,
            Optional<String> pool,
            Optional<String> from,
            Optional<String> language,
            Optional<String> pace,
            List<String> visited) {}

    @GetMapping("/api/v1/tickets/{ticket}")
    Ticket ticket(@PathVariable String ticket, Authentication who) {
        var call = calls.byTicket(ticket).orElseThrow(() -> new NotHere("There is no such ticket."));
        audit.write(who.getName(), Audit.Action.READ_TICKET, "call " + call.id().value());
        return new Ticket(
                ticket,
                Long.toString(call.id().value()),
                CallView.at(call.began(), region.zone()),
                call.person().isPresent(),
                call.person().map(String::valueOf),
                call.pool(),
                call.from().map(Masked::phone),
                call.language(),
                call.pace(),
                calls.path(call.id()).stream()
                        .map(stop -> stop.dialog() + "/" + stop.place())
                        .toList());
    }
}
