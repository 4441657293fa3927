package org.gongji.hotline.console;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongji.hotline.phone.Dialled;
import org.gongji.hotline.phone.FarHandset;
import org.gongji.hotline.phone.PhoneCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/// One call from a page: plays the switch towards the hotline, and the handset towards the page.
final class BrowserCall implements FarHandset.Ear {

    /// How the page is told that it is over.
    enum End {
        /// the hotline hung up
        DONE,
        /// put through to a person
        PERSON,
        /// the caller, or the line to the page was lost
        HUNG_UP,
        /// the hotline broke off, or cannot be reached
        BROKEN
    }

    private static final Logger log = LoggerFactory.getLogger(BrowserCall.class);

    private final WebSocketSession page;
    private final JsonMapper json;
    private final FarHandset handset;
    private final Listing listing;
    private final AtomicBoolean dialled = new AtomicBoolean();

    /// Knows under which number the hotline has each call.
    interface Listing {
        void named(String callId, BrowserCall call);

        void over(BrowserCall call);
    }

    BrowserCall(WebSocketSession page, JsonMapper json, FarHandset.Limits limits, Listing listing) {
        this.page = page;
        this.json = json;
        this.handset = new FarHandset(this, limits, System::nanoTime);
        this.listing = listing;
    }

    /// Begins to call, once.
    void dial(InetSocketAddress hotline, PageWord.Dial how) {
        if (!dialled.compareAndSet(false, true)) {
            return;
        }
        var inbound = Dialled.inbound(hotline).from(how.from().orElse("unknown"));
        var call = how.elder() ? inbound.with("HOTLINE_ELDER", "1") : inbound;
        Thread.ofVirtual().name("browser phone").start(() -> make(call));
    }

    boolean isDialled() {
        return dialled.get();
    }

    private void make(Dialled call) {
        try {
            tell(Map.of("connects", true));
            var ended = PhoneCall.make(call, handset);
            end(of(ended));
        } catch (IOException away) {
            log.atWarn()
                    .addKeyValue("problem", away.getClass().getSimpleName())
                    .log("a phone in a browser could not reach the hotline");
            end(End.BROKEN);
        } catch (RuntimeException problem) {
            log.error("a call from a browser broke off", problem);
            end(End.BROKEN);
        } finally {
            listing.over(this);
        }
    }

    private static End of(PhoneCall.Ended ended) {
        return switch (ended.how()) {
            case DONE -> "agents".equals(ended.variables().get("HOTLINE_NEXT")) ? End.PERSON : End.DONE;
            case CALLER_HUNG_UP -> End.HUNG_UP;
            case BROKEN -> End.BROKEN;
        };
    }

    private void end(End how) {
        tell(Map.of("ended", how.name()));
        close(CloseStatus.NORMAL);
    }

    void close(CloseStatus why) {
        try {
            page.close(why);
        } catch (IOException _) {
            // it is gone already
        }
    }

    FarHandset handset() {
        return handset;
    }

    /// The caller is at a new place.
    void at(String dialog, String place) {
        var at = new LinkedHashMap<String, Object>();
        at.put("dialog", dialog);
        at.put("place", place);
        tell(at);
    }

    @Override
    public void shows(String text) {
        tell(Map.of("says", text));
    }

    @Override
    public void plays(FarHandset.Sound sound) {
        tell(Map.of(
                "plays",
                sound.number(),
                "ms",
                sound.length().toMillis(),
                "most",
                sound.most(),
                "bytes",
                sound.samples().length));
        if (sound.samples().length > 0) {
            send(new BinaryMessage(sound.samples()));
        }
    }

    @Override
    public void stops(FarHandset.Sound sound) {
        tell(Map.of("stops", sound.number()));
    }

    @Override
    public void keyed(String shown) {
        tell(Map.of("keyed", shown));
    }

    @Override
    public void sees(String variable, String value) {
        if (variable.equals("HOTLINE_SESSION")) {
            listing.named(value, this);
        }
    }

    private void tell(Map<String, ?> what) {
        send(new TextMessage(json.writeValueAsString(what)));
    }

    private void send(WebSocketMessage<?> message) {
        try {
            page.sendMessage(message);
        } catch (IOException | RuntimeException lost) {
            handset.hangUp();
        }
    }
}
