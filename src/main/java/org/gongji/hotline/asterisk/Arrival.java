package org.gongji.hotline.asterisk;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.call.CallStart.Entry;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Language;

/// Reads what the switch tells about a call. Everything in it may come from a stranger: what is not of the expected
/// form
/// is left out.
final class Arrival {

    private static final Pattern CALLBACK = Pattern.compile("callback\\?attempt=([0-9]{1,18})");
    private static final Pattern CHANNEL = Pattern.compile("[0-9A-Za-z.:_-]{1,150}");
    private static final Pattern SESSION = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern PRESENTATION = Pattern.compile("[0-9]{1,3}");

    private final AgiRequest request;
    private final SwitchLink link;

    Arrival(AgiRequest request, SwitchLink link) {
        this.request = request;
        this.link = link;
    }

    /// The call, or empty where no entry of the hotline was asked for.
    Optional<CallStart> read(Instant at) {
        return entry().map(entry -> start(CallId.next(at), entry));
    }

    private Optional<Entry> entry() {
        // asterisk-java would decode the part after the question mark and fail at a bad %: read as it came
        var script = field("network_script");
        if (script.equals("hotline")) {
            return Optional.of(new Entry.Inbound());
        }
        var callback = CALLBACK.matcher(script);
        return callback.matches()
                ? Optional.of(new Entry.CallBack(Long.parseLong(callback.group(1))))
                : Optional.empty();
    }

    private CallStart start(CallId id, Entry entry) {
        var elder = variable("HOTLINE_ELDER").filter("1"::equals).isPresent();
        var language = variable("HOTLINE_LANG").flatMap(Arrival::language);
        var session =
                variable("HOTLINE_SESSION").filter(name -> SESSION.matcher(name).matches());
        if (session.isEmpty()) {
            nameSession(id);
        }
        var from = CallerNumber.read(field("callerid"), presentation());
        return new CallStart(id, entry, from, elder, language, session, channel());
    }

    private String channel() {
        var name = field("uniqueid");
        return CHANNEL.matcher(name).matches() ? name : "unnamed";
    }

    private int presentation() {
        var presentation = field("callingpres");
        return PRESENTATION.matcher(presentation).matches() ? Integer.parseInt(presentation) : 0;
    }

    private static Optional<Language> language(String tag) {
        return switch (tag) {
            case "zh", "zh-CN" -> Optional.of(Language.MANDARIN);
            case "en" -> Optional.of(Language.ENGLISH);
            default -> Optional.empty();
        };
    }

    private String field(String name) {
        return request.getRequest().getOrDefault(name, "");
    }

    /// A caller who is gone already is told so by the line's first word, and the call log then knows of the call.
    private Optional<String> variable(String name) {
        try {
            return Answers.variable(link.send(new GetVariableCommand(name)));
        } catch (HungUp _) {
            return Optional.empty();
        }
    }

    /// Under this name a second node finds the call again where this one dies.
    private void nameSession(CallId id) {
        try {
            link.send(new SetVariableCommand("HOTLINE_SESSION", Long.toString(id.value())));
        } catch (HungUp _) {
            // as in variable
        }
    }
}
