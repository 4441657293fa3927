package org.gongji.hotline.phone;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.dialog.HungUp;

/// The switch's channel: answers each command of the hotline as Asterisk 22 does (res_agi.c).
final class Channel {

    private static final String UNKNOWN = "510 Invalid or unknown command\n";
    private static final String DEAD = "511 Command Not Permitted on a dead channel or intercept routine\n";
    private static final String USAGE =
            "520-Invalid command syntax.  Proper usage follows:\nUsage: see Asterisk\n520 End of proper usage.\n";
    private static final String FAILED = "200 result=-1\n";
    private static final String NOT_PLAYED = "200 result=-1 endpos=0\n";
    private static final String HANGUP = "HANGUP\n";
    private static final Duration ASTERISK_DEFAULT = Duration.ofSeconds(2);
    private static final int SAMPLES_A_MILLISECOND = 8;
    private static final int NO_LIMIT = 1024;

    private final Handset handset;
    private final Map<String, String> known;
    private final Map<String, String> set = new LinkedHashMap<>();
    private boolean dead;

    Channel(Handset handset, Map<String, String> variables) {
        this.handset = handset;
        this.known = new HashMap<>(variables);
    }

    /// What the hotline set.
    Map<String, String> variables() {
        return Map.copyOf(set);
    }

    PhoneCall.Ended.How how() {
        if ("1".equals(set.get("HOTLINE_DONE"))) {
            return PhoneCall.Ended.How.DONE;
        }
        return dead ? PhoneCall.Ended.How.CALLER_HUNG_UP : PhoneCall.Ended.How.BROKEN;
    }

    /// What is sent back for one command; a hang-up is told behind it, as Asterisk does.
    String answer(String line) {
        var words = Words.of(line);
        return switch (words.verb()) {
            case "GET VARIABLE" -> variable(words.rest());
            case "SET VARIABLE" -> setVariable(words.rest());
            case "VERBOSE" -> verbose(words.rest());
            case "NOOP" -> "200 result=0\n";
            case "GET DATA", "STREAM FILE", "CHANNEL STATUS", "ANSWER", "HANGUP" -> dead ? DEAD : onLiveChannel(words);
            default -> UNKNOWN;
        };
    }

    private String onLiveChannel(Words words) {
        return switch (words.verb()) {
            case "GET DATA" -> getData(words.rest());
            case "STREAM FILE" -> streamFile(words.rest());
            case "CHANNEL STATUS" -> "200 result=6\n";
            case "HANGUP" -> {
                dead = true;
                yield "200 result=1\n" + HANGUP;
            }
            default -> "200 result=0\n";
        };
    }

    private String getData(List<String> words) {
        if (words.isEmpty() || words.size() > 3) {
            return USAGE;
        }
        var patience = words.size() > 1 ? Duration.ofMillis(Long.parseLong(words.get(1))) : Duration.ZERO;
        var most = words.size() > 2 ? Integer.parseInt(words.get(2)) : NO_LIMIT;
        try {
            var reply = handset.listens(words.getFirst(), most, patience.isPositive() ? patience : ASTERISK_DEFAULT);
            return switch (reply.end()) {
                case FULL, HASH -> "200 result=" + reply.keys() + "\n";
                case SILENCE -> "200 result=" + reply.keys() + " (timeout)\n";
                case NO_SOUND -> FAILED;
            };
        } catch (HungUp _) {
            dead = true;
            return FAILED + HANGUP;
        }
    }

    private String streamFile(List<String> words) {
        if (words.size() < 2 || words.size() > 3) {
            return USAGE;
        }
        try {
            var heard = handset.hears(words.getFirst()).toMillis();
            return heard == 0 ? NOT_PLAYED : "200 result=0 endpos=%d\n".formatted(heard * SAMPLES_A_MILLISECOND);
        } catch (HungUp _) {
            dead = true;
            return NOT_PLAYED + HANGUP;
        }
    }

    private String variable(List<String> words) {
        if (words.size() != 1) {
            return USAGE;
        }
        var value = known.get(words.getFirst());
        return value == null ? "200 result=0\n" : "200 result=1 (" + value + ")\n";
    }

    private String setVariable(List<String> words) {
        if (words.size() != 2) {
            return USAGE;
        }
        known.put(words.getFirst(), words.getLast());
        set.put(words.getFirst(), words.getLast());
        handset.sees(words.getFirst(), words.getLast());
        return "200 result=1\n";
    }

    private String verbose(List<String> words) {
        if (words.isEmpty()) {
            return USAGE;
        }
        handset.shows(words.getFirst());
        return "200 result=1\n";
    }
}
