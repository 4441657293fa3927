package org.gongji.hotline.binding;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.MayUnbind;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Party;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Ties;

/// The facts of a decision as they are stored: enough to decide again, without personal data. So an age stands for a
/// birth date, and for a balance, whether it was enough for the quota.
final class FactsText {

    private static final String NONE = "none";

    private final Map<String, String> lines;

    private FactsText(Map<String, String> lines) {
        this.lines = lines;
    }

    static String of(MayBind.Facts facts) {
        return both(facts.sharer(), facts.beneficiary(), facts.relation(), facts.quota(), facts.ties(), facts.today())
                .with("samePerson", facts.samePerson())
                .with("filedBy", facts.filedBy())
                .with("documentSeen", facts.documentSeen())
                .text();
    }

    static String of(MayConfirm.Facts facts) {
        return both(facts.sharer(), facts.beneficiary(), facts.relation(), facts.quota(), facts.ties(), facts.today())
                .with("yours", facts.yours())
                .with("standing", facts.standing())
                .with("side", facts.side())
                .with("door", facts.door())
                .text();
    }

    static String of(MayUnbind.Facts facts) {
        return new FactsText(new LinkedHashMap<>())
                .with("today", facts.today())
                .with("yours", facts.yours())
                .with("active", facts.active())
                .with("since", facts.since())
                .text();
    }

    static FactsText read(String text) {
        var lines = new LinkedHashMap<String, String>();
        text.lines().map(line -> line.split(" ", 2)).forEach(line -> lines.put(line[0], line[1]));
        return new FactsText(lines);
    }

    Map<String, String> lines() {
        return Collections.unmodifiableMap(lines);
    }

    /// The day of the decision.
    LocalDate today() {
        return LocalDate.parse(line("today"));
    }

    MayBind.Facts mayBind(RulePack pack) {
        return new MayBind.Facts(
                sharer(),
                party("beneficiary", Money.ZERO),
                yes("samePerson"),
                Relation.valueOf(line("relation")),
                Side.valueOf(line("filedBy")),
                yes("documentSeen"),
                quota(),
                ties(),
                today(),
                pack);
    }

    MayConfirm.Facts mayConfirm(RulePack pack) {
        return new MayConfirm.Facts(
                yes("yours"),
                MayConfirm.Standing.valueOf(line("standing")),
                Side.valueOf(line("side")),
                MayConfirm.Door.valueOf(line("door")),
                sharer(),
                party("beneficiary", Money.ZERO),
                Relation.valueOf(line("relation")),
                quota(),
                ties(),
                today(),
                pack);
    }

    MayUnbind.Facts mayUnbind(RulePack pack) {
        return new MayUnbind.Facts(yes("yours"), yes("active"), LocalDate.parse(line("since")), today(), pack);
    }

    private static FactsText both(
            Party sharer, Party beneficiary, Relation relation, Optional<Money> quota, Ties ties, LocalDate today) {
        return new FactsText(new LinkedHashMap<>())
                .with("today", today)
                .with("sharer", words(sharer, today))
                .with("beneficiary", words(beneficiary, today))
                .with("relation", relation)
                .with("quota", quota.map(money -> Long.toString(money.fen())).orElse(NONE))
                .with("enough", enough(sharer, quota))
                .with("bound", ties.bound())
                .with("waiting", ties.waiting())
                .with("mutual", ties.mutual())
                .with("active", ties.active())
                .with("lifetime", ties.lifetime())
                .with("otherSharers", ties.otherSharers());
    }

    private static String words(Party party, LocalDate today) {
        return switch (party) {
            case Party.Unknown _ -> NONE;
            case Party.OnFile(var pool, var scheme, var status, var birthDate, var _) ->
                String.join(
                        " ",
                        pool.digits(),
                        scheme.name(),
                        status.name(),
                        Integer.toString(Period.between(birthDate, today).getYears()));
        };
    }

    private static boolean enough(Party sharer, Optional<Money> quota) {
        return sharer instanceof Party.OnFile someone
                && quota.filter(money -> money.compareTo(someone.shareable()) > 0)
                        .isEmpty();
    }

    private Party sharer() {
        var quota = quota().orElse(Money.ZERO);
        return party("sharer", yes("enough") ? quota : quota.minus(new Money(1)));
    }

    private Party party(String name, Money shareable) {
        if (line(name).equals(NONE)) {
            return new Party.Unknown();
        }
        var words = Arrays.asList(line(name).split(" "));
        return new Party.OnFile(
                new PoolCode(words.get(0)),
                Scheme.valueOf(words.get(1)),
                InsuranceStatus.valueOf(words.get(2)),
                today().minusYears(Integer.parseInt(words.get(3))),
                shareable);
    }

    private Optional<Money> quota() {
        return Optional.of(line("quota")).filter(fen -> !fen.equals(NONE)).map(fen -> new Money(Long.parseLong(fen)));
    }

    private Ties ties() {
        return new Ties(
                yes("bound"), yes("waiting"), yes("mutual"), count("active"), count("lifetime"), count("otherSharers"));
    }

    private boolean yes(String name) {
        return Boolean.parseBoolean(line(name));
    }

    private int count(String name) {
        return Integer.parseInt(line(name));
    }

    private String line(String name) {
        var line = lines.get(name);
        if (line == null) {
            throw new IllegalArgumentException("the stored facts say nothing of " + name);
        }
        return line;
    }

    private FactsText with(String name, Object value) {
        lines.put(name, value.toString());
        return this;
    }

    private String text() {
        var text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        return text.toString();
    }
}
