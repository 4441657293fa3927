package org.gongji.hotline.bed;

import static org.gongji.hotline.bed.Hears.assertThatCaller;

import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.Money;
import org.junit.jupiter.api.Test;

/// The whole way: SIP call, keys, Asterisk, FastAGI, dialogs, rules, MySQL, speech, and the caller's ear.
@RealCalls
class BalanceByEarTests {

    private static final int AT_ONCE = 8;

    private static final List<Citizen> CITIZENS = List.of(
            Citizen.number(1, "0.00", "0.50"),
            Citizen.number(2, "0.00", "1.00"),
            Citizen.number(3, "0.00", "2.00"),
            Citizen.number(4, "1.00", "1.20"),
            Citizen.number(5, "10.00", "0.01"),
            Citizen.number(6, "0.00", "12.34"),
            Citizen.number(7, "20.00", "0.02"),
            Citizen.number(8, "100.00", "0.00"),
            Citizen.number(9, "100.00", "2.30"),
            Citizen.number(10, "110.00", "0.00"),
            Citizen.number(11, "150.00", "50.00"),
            Citizen.number(12, "205.06", "0.00"),
            Citizen.number(13, "1000.00", "0.00"),
            Citizen.number(14, "1000.00", "5.05"),
            Citizen.number(15, "1100.00", "10.10"),
            Citizen.number(16, "1999.00", "1.00"),
            Citizen.number(17, "2000.00", "222.22"),
            Citizen.number(18, "9999.99", "0.00"),
            Citizen.number(19, "10010.00", "0.10"),
            Citizen.number(20, "20000.00", "5.00"),
            Citizen.number(21, "22000.00", "222.22"),
            Citizen.number(22, "100000.00", "2000.02"));

    private final TestBed bed;
    private final HotlineNode node;
    private final Voice voice;

    BalanceByEarTests(TestBed bed, HotlineNode node, Voice voice) {
        this.bed = bed;
        this.node = node;
        this.voice = voice;
    }

    @Test
    void each_of_22_callers_hears_the_own_balance_in_mandarin_and_in_english_and_no_other() throws Exception {
        Citizens.bringIn(bed, CITIZENS);
        bed.node(node.agiPort());

        for (var from = 0; from < CITIZENS.size(); from += AT_ONCE) {
            var callers = CITIZENS.subList(from, Math.min(from + AT_ONCE, CITIZENS.size()));
            var heard = atOnce(callers);
            for (var i = 0; i < callers.size(); i++) {
                check(callers.get(i).total(), heard.get(i));
            }
        }
    }

    private List<Heard> atOnce(List<Citizen> callers) throws Exception {
        var calls = new ArrayList<SippCall>();
        var heard = new ArrayList<Heard>();
        try {
            for (var caller : callers) {
                calls.add(SippCall.place(bed, script(caller)));
            }
            for (var call : calls) {
                heard.add(call.finish());
            }
        } finally {
            calls.forEach(SippCall::close);
        }
        return heard;
    }

    private static CallScript script(Citizen caller) {
        return CallScript.from(caller.phone())
                .waitMillis(1000)
                .keys("1")
                .keys(caller.keys())
                .keys(caller.pin())
                .waitMillis(18_000)
                .keys("*")
                .keys("8")
                .keys("1")
                .waitMillis(15_000)
                .hangUp();
    }

    private void check(Money balance, Heard heard) throws Exception {
        for (var language : Language.values()) {
            assertThatCaller(heard)
                    .as("%s of %s", language, balance.yuan())
                    .heard(voice.saying(language, "bal.one", balance));
            for (var other :
                    List.of(balance.plus(new Money(1)), balance.plus(new Money(100)), new Money(balance.fen() * 10))) {
                assertThatCaller(heard)
                        .as("%s of %s instead of %s", language, other.yuan(), balance.yuan())
                        .didNotHear(voice.saying(language, "bal.one", other));
            }
        }
    }
}
