package org.gongji.hotline.console;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gongji.hotline.account.DemoPerson;
import org.gongji.hotline.call.CallEvent.PlaceReached;
import org.gongji.hotline.call.Reachable;
import org.gongji.hotline.phone.FarHandset;
import org.springframework.context.event.EventListener;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/// The line between the pages and the hotline: one connection is one call, and its end is the end of the call.
final class PhoneLine extends TextWebSocketHandler implements BrowserCall.Listing {

    /// All booths are taken: told by the close code, for which an application may take 4000 to 4999.
    static final CloseStatus BUSY = new CloseStatus(4001, "busy");

    /// No hotline listens on this node, yet or any more.
    static final CloseStatus AWAY = new CloseStatus(4002, "away");

    private static final String CALL = BrowserCall.class.getName();
    private static final Duration SEND_WITHIN = Duration.ofSeconds(10);
    private static final int MOST_WAITING_BYTES = 8 * 1024 * 1024;

    private final JsonMapper json;
    private final FarHandset.Limits limits;
    private final Booths booths;
    private final Set<String> numbers;
    private final Audit audit;
    private final Map<String, BrowserCall> named = new ConcurrentHashMap<>();
    private volatile Optional<InetSocketAddress> hotline = Optional.empty();

    /// A line for calls to this node.
    ///
    /// @param people whose numbers a page may call from
    PhoneLine(JsonMapper json, PhoneSettings settings, List<DemoPerson> people, Audit audit) {
        this.json = json;
        this.limits = new FarHandset.Limits(settings.silence(), settings.longest());
        this.booths = new Booths(settings.calls(), settings.callsPerBrowser());
        this.audit = audit;
        this.numbers = people.stream().map(DemoPerson::phone).collect(Collectors.toUnmodifiableSet());
    }

    @EventListener
    void reachable(Reachable node) {
        hotline = Optional.of(node.door());
    }

    @EventListener
    void reached(PlaceReached place) {
        var call = named.get(Long.toString(place.call().value()));
        if (call != null) {
            call.at(place.dialog(), place.place());
        }
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        if (!booths.enter(browser(session))) {
            session.close(BUSY);
            return;
        }
        note(session);
        var page = new ConcurrentWebSocketSessionDecorator(
                session, Math.toIntExact(SEND_WITHIN.toMillis()), MOST_WAITING_BYTES);
        session.getAttributes().put(CALL, new BrowserCall(page, json, limits, this));
    }

    /// Whoever is signed in stands in the audit; strangers, in the demo, do not.
    private void note(WebSocketSession session) {
        var who = session.getPrincipal();
        if (who == null) {
            return;
        }
        try {
            audit.write(who.getName(), Audit.Action.PHONE, "");
        } catch (RuntimeException unwritten) {
            booths.leave(browser(session));
            throw unwritten;
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        var call = call(session);
        if (call.isEmpty()) {
            return;
        }
        var handset = call.get().handset();
        var word = PageWord.of(message.getPayload());
        if (!call.get().isDialled() && !(word instanceof PageWord.Dial)) {
            session.close(CloseStatus.BAD_DATA);
            return;
        }
        switch (word) {
            case PageWord.Dial dial -> dial(call.get(), dial);
            case PageWord.Key(var key) -> handset.press(key);
            case PageWord.Played(var sound, var heard) -> handset.played(sound, heard);
            case PageWord.Here _ -> handset.here();
            case PageWord.Bye _ -> handset.hangUp();
            case PageWord.Nonsense _ -> session.close(CloseStatus.BAD_DATA);
        }
    }

    private void dial(BrowserCall call, PageWord.Dial dial) {
        if (dial.from().filter(number -> !numbers.contains(number)).isPresent()) {
            call.close(CloseStatus.BAD_DATA);
        } else if (hotline.isEmpty()) {
            call.close(AWAY);
        } else {
            call.dial(hotline.get(), dial);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        call(session).ifPresent(call -> {
            call.handset().hangUp();
            booths.leave(browser(session));
        });
    }

    @Override
    public void named(String callId, BrowserCall call) {
        named.put(callId, call);
    }

    @Override
    public void over(BrowserCall call) {
        named.values().remove(call);
    }

    private static Optional<BrowserCall> call(WebSocketSession session) {
        return Optional.ofNullable((BrowserCall) session.getAttributes().get(CALL));
    }

    private static String browser(WebSocketSession session) {
        return String.valueOf(session.getAttributes().get(BrowserMark.NAME));
    }
}
