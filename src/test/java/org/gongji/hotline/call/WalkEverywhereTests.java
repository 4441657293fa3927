package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gongji.hotline.account.Identification;
import org.gongji.hotline.account.Movement;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family.Answered;
import org.gongji.hotline.binding.Family.Considered;
import org.gongji.hotline.binding.Family.Ending;
import org.gongji.hotline.binding.Family.Submitted;
import org.gongji.hotline.binding.Family.Waiting;
import org.gongji.hotline.call.Bookmark.Where;
import org.gongji.hotline.call.CallEvent.Step;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Node;
import org.gongji.hotline.dialog.ScriptedLine;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.Kinship;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.Test;

/// Walks the whole hotline: at every place every key, every kind of entry, silence and hang-up, by day and night, with
/// the database there and away.
class WalkEverywhereTests {

    private static final String LEI = "110101198409214519";
    private static final String NA = "110101198611302627";
    private static final String PIN = "112233";
    private static final PersonId LEI_HIMSELF = new PersonId(3);

    /// What a caller may do at a menu; a move with × is made three times.
    private static final List<String> AT_MENUS = List.of(
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "*",
            "#",
            "silence",
            "7×",
            "silence×",
            "no sound×",
            "1 no sound",
            "3×");

    /// What a caller may do at an entry; several stretches of one move come one after the other.
    private static final List<String> AT_ENTRIES = List.of(
            LEI,
            "110101198409214518×",
            "110101198611302627 445566",
            "110101195206153118 135790",
            "110101 1 19840921 * 19840921 1 4519 1",
            "110101 1 19840921 1 4518 1",
            "110101 * 110101",
            "910101×",
            "19840921",
            "19840931×",
            "4519",
            "112233",
            "999999×",
            "314159 314159",
            "111111 111111",
            "111111 111111×",
            "314159 314158×",
            "10000003#",
            "13912345678",
            "407129",
            "123#×",
            "0#",
            "*#",
            "#",
            "silence",
            "silence×",
            "no sound×");

    /// What matters where one thing is other than usual.
    private static final Set<String> FEW = Set.of(
            "0",
            "1",
            "2",
            "4",
            "*",
            "7×",
            "silence×",
            LEI,
            "110101195206153118 135790",
            "4519",
            "112233",
            "999999×",
            "10000003#",
            "314159 314159",
            "0#",
            "*#",
            "no sound×");

    /// What matters in family sharing besides.
    private static final Set<String> IN_THE_FAMILY = Set.of("3", "5", "9", "1 no sound", "3×");

    /// @param takenOver where another node had the call before
    /// @param way what the caller does before anything is tried
    private record World(
            Instant begin,
            Optional<String> from,
            UnaryOperator<RulePack> rules,
            Consumer<Archive> facts,
            Consumer<Household> family,
            Optional<Optional<Where>> takenOver,
            Optional<Consumer<Ringer>> rung,
            List<String> way) {

        /// Nothing is known of the call that is taken over.
        World bookmarkLost() {
            return new World(begin, from, rules, facts, family, Optional.of(Optional.empty()), rung, way);
        }

        World takenOver(Where where) {
            return new World(begin, from, rules, facts, family, Optional.of(Optional.of(where)), rung, way);
        }

        /// After this everything is tried.
        World by(String... moves) {
            return new World(begin, from, rules, facts, family, takenOver, rung, List.of(moves));
        }

        World with(Consumer<Household> people) {
            return new World(begin, from, rules, facts, people, takenOver, rung, way);
        }

        boolean tries(String move) {
            return USUAL.contains(this)
                    || FEW.contains(move)
                    || ((!way.isEmpty() || rung.isPresent()) && IN_THE_FAMILY.contains(move));
        }

        World withheld() {
            return new World(begin, Optional.empty(), rules, facts, family, takenOver, rung, way);
        }

        World ruledBy(UnaryOperator<RulePack> change) {
            return new World(begin, from, change, facts, family, takenOver, rung, way);
        }

        /// The hotline has called, and so it is with this attempt.
        World rung(Consumer<Ringer> attempt) {
            return new World(begin, from, rules, facts, family, takenOver, Optional.of(attempt), way);
        }
    }

    private static final UnaryOperator<RulePack> PARENTS_IN_LAW = Town.sharing(new Kinship(
            EnumSet.complementOf(EnumSet.of(Relation.PARENT_IN_LAW)),
            true,
            EnumSet.allOf(Scheme.class),
            Kinship.RelationProof.PLEDGE));

    private static final List<World> WORLDS = List.of(
            day(_ -> {}),
            night(_ -> {}),
            day(_ -> {}).ruledBy(PARENTS_IN_LAW).by("2", LEI, PIN),
            night(_ -> {})
                    .ruledBy(PARENTS_IN_LAW)
                    .with(WalkEverywhereTests::asked)
                    .by("2", LEI, PIN),
            night(_ -> {}).withheld(),
            at(Town.ALMOST_NINE, _ -> {}),
            day(Archive::away),
            night(Archive::away),
            day(archive -> archive.awayAt("cardMatch")),
            day(archive -> archive.awayAt("identify")),
            day(archive -> archive.awayAt("holding")),
            day(archive -> archive.awayAt("movements")),
            day(archive -> archive.awayAt("change")),
            night(archive -> archive.awayAt("keep")),
            day(archive -> archive.always(Archive.locked(Duration.ofHours(1)))),
            night(archive -> archive.always(new Identification.Outcome.Closed())),
            day(archive -> archive.shared("10000003")),
            day(WalkEverywhereTests::manyMovements),
            night(WalkEverywhereTests::manyMovements),
            day(_ -> {}).bookmarkLost(),
            day(_ -> {}).takenOver(Where.MENU),
            day(_ -> {}).takenOver(Where.BALANCE),
            day(_ -> {}).takenOver(Where.GUIDE),
            day(_ -> {}).takenOver(Where.PIN),
            day(_ -> {}).takenOver(Where.FAMILY),
            day(_ -> {}).takenOver(Where.CODE),
            day(_ -> {}).takenOver(Where.PERSON),
            day(archive -> archive.awayAt("alive")).takenOver(Where.BALANCE),
            day(_ -> {}).ruledBy(Town.recognising(true, false, false)),
            day(_ -> {}).ruledBy(Town.recognising(false, true, false)),
            night(_ -> {}).ruledBy(Town.recognising(false, true, false)),
            day(_ -> {}).ruledBy(Town.recognising(false, false, true)),
            day(archive -> archive.elder("13800000003")).ruledBy(Town.recognising(false, false, true)),
            family(_ -> {}),
            family(WalkEverywhereTests::asked),
            family(WalkEverywhereTests::askedTwice),
            family(home -> asked(home.vanishes())),
            family(home -> asked(home.awayAt("overview"))),
            family(home -> asked(home.awayAt("waiting").awayAt("sharings"))),
            family(home -> asked(home.awayAt("agree").awayAt("refuse").awayAt("end"))),
            family(home -> home.awayAt("consider")),
            family(home -> home.awayAt("submit")),
            family(home -> asked(home.answers(new Answered.AlreadyDecided()))),
            family(home -> asked(home.answers(new Answered.Withdrawn()))),
            family(home -> asked(home.answers(new Answered.Expired()))),
            family(home -> asked(home.answers(new Answered.NotAllowed(Reason.TOO_MANY_MEMBERS)))),
            family(home -> asked(home.ends(new Ending.NotAllowed(Reason.TOO_EARLY_TO_END, Household.UNTIL)))),
            family(home -> home.waits(LEI_HIMSELF, cannotBeAgreed())),
            family(home -> home.considers(new Considered.Refused(Reason.SAME_PERSON))),
            family(home -> home.considers(new Considered.Enough())),
            family(home -> home.submits(new Submitted.Confirmed())),
            family(home -> home.submits(new Submitted.Refused(Reason.ALREADY_BOUND))),
            day(_ -> {}).by("2", NA, "445566"),
            day(_ -> {}).with(WalkEverywhereTests::asked).by("1", LEI, PIN),
            night(_ -> {}).with(WalkEverywhereTests::asked).by("1", LEI, PIN),
            day(_ -> {}).with(home -> asked(home.awayAt("overview"))).by("1", LEI, PIN),
            day(_ -> {}).with(home -> asked(home.awayAt("waiting"))).by("4", LEI, PIN),
            day(_ -> {}).with(home -> asked(home.cameToNothing(LEI_HIMSELF, 2))).by("4", LEI, PIN),
            day(_ -> {}).with(home -> home.cameToNothing(LEI_HIMSELF, 1)).by("4", LEI, PIN),
            day(_ -> {}).with(home -> asked(untold(home))).by("4", LEI, PIN),
            day(_ -> {}).with(WalkEverywhereTests::untold).by("4", LEI, PIN),
            family(WalkEverywhereTests::untold),
            day(_ -> {}).with(WalkEverywhereTests::asked).by("5", "407129", LEI, PIN),
            night(_ -> {}).with(WalkEverywhereTests::asked).by("5", "407129", LEI, PIN),
            day(_ -> {}).with(home -> asked(home.awayAt("agree"))).by("5", "407129", LEI, PIN),
            day(_ -> {}).with(home -> asked(home.awayAt("byCode"))).by("5"),
            day(archive -> archive.always(Archive.locked(Duration.ofHours(1)))).by("5", "407129"),
            night(archive -> archive.always(Archive.locked(Duration.ofHours(1))))
                    .by("5", "407129"),
            day(archive -> archive.awayAt("identify")).by("5", "407129"),
            ourCall(_ -> {}).with(WalkEverywhereTests::asked),
            ourCall(Ringer::elder).with(WalkEverywhereTests::askedTwice),
            ourCall(_ -> {}),
            ourCall(Ringer::isOver),
            ourCall(Ringer::away),
            ourCall(_ -> {}).with(home -> home.waits(LEI_HIMSELF, cannotBeAgreed())),
            ourCall(ringer -> ringer.wants(CallbackProof.NONE)).with(WalkEverywhereTests::askedTwice),
            ourCall(ringer -> ringer.wants(CallbackProof.NONE)).with(home -> home.waits(LEI_HIMSELF, cannotBeAgreed())),
            ourCall(_ -> {}).with(home -> asked(home.vanishesOnceSeen())),
            ourCall(_ -> {}).with(home -> asked(home.awayAt("agree").awayAt("refuse"))),
            ourCall(_ -> {}).with(home -> asked(home.awayOnceSeen())),
            ourCall(_ -> {}).with(home -> asked(home.answers(new Answered.AlreadyDecided()))),
            ourCall(_ -> {}).with(home -> asked(home.answers(new Answered.Withdrawn()))),
            ourCall(_ -> {}).with(home -> asked(home.answers(new Answered.Expired()))),
            ourCall(_ -> {}).with(home -> asked(home.answers(new Answered.NotAllowed(Reason.TOO_MANY_MEMBERS)))));

    private static final List<World> USUAL = WORLDS.subList(0, 4);

    private static World ourCall(Consumer<Ringer> attempt) {
        return day(_ -> {}).rung(attempt);
    }

    private static World family(Consumer<Household> home) {
        return day(_ -> {}).with(home).by("2", LEI, PIN);
    }

    /// That something came to nothing cannot be kept as told.
    private static Household untold(Household home) {
        return home.cameToNothing(LEI_HIMSELF, 1).awayAt("outcomesTold");
    }

    private static void asked(Household home) {
        home.waits(LEI_HIMSELF, Household.gift(1, "李", Optional.of("500.00")))
                .shares(LEI_HIMSELF, Household.sharing(1, Side.SHARER, Kin.MOTHER, "王", Optional.empty()));
    }

    private static void askedTwice(Household home) {
        asked(home);
        home.waits(LEI_HIMSELF, Household.plea(2, "王"))
                .shares(LEI_HIMSELF, Household.sharing(2, Side.BENEFICIARY, Kin.WIFE, "赵", Optional.of("1.00")));
    }

    private static Waiting cannotBeAgreed() {
        var why = new MayConfirm.Outcome.Refused(Reason.NOT_BY_PHONE);
        return Household.request(1, Side.SHARER, Kin.SON, "李", Optional.empty(), why);
    }

    private static World day(Consumer<Archive> facts) {
        return at(Town.WEDNESDAY_MORNING, facts);
    }

    private static World night(Consumer<Archive> facts) {
        return at(Town.WEDNESDAY_NIGHT, facts);
    }

    private static World at(Instant begin, Consumer<Archive> facts) {
        return new World(
                begin,
                Optional.of("13800000003"),
                UnaryOperator.identity(),
                facts,
                _ -> {},
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static void manyMovements(Archive archive) {
        for (var day = 1; day <= 5; day++) {
            archive.move("李磊", "2026-10-0" + day, Movement.Kind.SPENDING, "1.00");
        }
    }

    /// Nobody is put through to a person from a call that the hotline has made.
    private static final Set<String> NOT_ON_OUR_CALL =
            Set.of("callback request TERMS → gave up", "callback request TERMS → through");

    @Test
    void every_place_is_reached_and_every_exit_taken() {
        var taken = new TreeSet<String>();
        WORLDS.forEach(world -> taken.addAll(explore(world)));

        var possible = exits();
        possible.removeAll(NOT_ON_OUR_CALL);
        assertThat(taken).containsAll(possible).doesNotContainAnyElementsOf(NOT_ON_OUR_CALL);
    }

    /// From each place where a caller is asked something, by the shortest way there, every move once.
    private static Set<String> explore(World world) {
        var taken = new HashSet<String>();
        var asked = new HashSet<String>();
        var open = new ArrayDeque<List<String>>();
        open.add(world.way());
        while (!open.isEmpty()) {
            var way = open.remove();
            var end = walk(world, way);
            end.path().forEach(step -> taken.add(exit(step)));
            if (end.ending() == CallEvent.Ending.HUNG_UP && asked.add(situation(end))) {
                moves(end.path().getLast(), world).forEach(move -> {
                    var further = new ArrayList<>(way);
                    further.add(move);
                    open.add(further);
                });
            }
        }
        return taken;
    }

    /// Where the caller is, by which dialogs, whether known, and whether a wish is kept.
    private static String situation(CallEvent.CallEnded end) {
        var stack = end.path().stream()
                .filter(step -> step.exit().equals("hung up"))
                .map(Step::place)
                .toList();
        var wish = end.path().stream().anyMatch(step -> step.place().equals("KEPT"));
        return stack + " " + end.person() + wish;
    }

    private static List<String> moves(Step step, World world) {
        var moves = ENTRIES.contains(step.dialog() + " " + step.place()) ? AT_ENTRIES : AT_MENUS;
        return moves.stream().filter(world::tries).toList();
    }

    private static final Set<String> ENTRIES = entries();

    private static Set<String> entries() {
        var entries = new TreeSet<String>();
        Charts.dialogs()
                .forEach(dialog -> dialog.nodes().forEach((place, node) -> {
                    if (node instanceof Node.Ask<?, ?, ?, ?>) {
                        entries.add(dialog.name() + " " + place);
                    }
                }));
        return entries;
    }

    private static String exit(Step step) {
        return step.dialog() + " " + step.place() + " → " + step.exit();
    }

    private static CallEvent.CallEnded walk(World world, List<String> moves) {
        var town = Town.beijing().ruledBy(world.rules());
        world.facts().accept(town.archive);
        world.family().accept(town.household);
        var line = new ScriptedLine().at(world.begin());
        moves.forEach(move -> act(line, move));
        if (world.rung().isPresent()) {
            world.rung().get().accept(town.ringing);
            town.pickUp(line);
        } else if (world.takenOver().isPresent()) {
            world.takenOver().get().ifPresent(where -> town.bookmark("77", where));
            town.takeOver("77", line);
        } else {
            town.answer(line, world.from(), false, Optional.empty());
        }
        return town.ended();
    }

    private static void act(ScriptedLine line, String moves) {
        var times = moves.endsWith("×") ? 3 : 1;
        for (var time = 0; time < times; time++) {
            for (var move :
                    moves.replace("×", "").replace("no sound", "nothing").split(" ", -1)) {
                switch (move) {
                    case "silence" -> line.isSilent();
                    case "nothing" -> line.hearsNothing();
                    default -> line.presses(move);
                }
            }
        }
    }

    private static Set<String> exits() {
        var exits = new TreeSet<String>();
        Charts.dialogs().forEach(dialog -> exits.addAll(exits(dialog)));
        return exits;
    }

    private static <N extends Enum<N>> Set<String> exits(Dialog<N, ?, ?> dialog) {
        var exits = new TreeSet<String>();
        dialog.nodes()
                .forEach((place, node) ->
                        node.exits().keySet().forEach(exit -> exits.add(dialog.name() + " " + place + " → " + exit)));
        return exits;
    }

    @Test
    void whoever_does_the_same_for_ever_is_led_out() {
        for (var move : moves()) {
            var town = Town.beijing();
            var line = new ScriptedLine();
            for (var time = 0; time < 2000; time++) {
                act(line, move);
            }
            town.answer(line);

            assertThat(town.ended().ending()).as("by " + move).isNotEqualTo(CallEvent.Ending.HUNG_UP);
        }
    }

    @Test
    void whatever_a_caller_does_no_place_says_what_it_has_not_declared() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var moves = moves();
        for (var call = 0; call < 500; call++) {
            var town = Town.beijing();
            var line = new ScriptedLine().at(random.nextBoolean() ? Town.WEDNESDAY_MORNING : Town.WEDNESDAY_NIGHT);
            for (var move = 0; move < 25; move++) {
                act(line, moves.get(random.nextInt(moves.size())));
            }
            town.answer(line);

            assertThat(town.ended().path())
                    .as("seed " + seed)
                    .extracting(Step::exit)
                    .doesNotContain("failed");
        }
    }

    private static List<String> moves() {
        var moves = new ArrayList<>(AT_MENUS);
        moves.addAll(AT_ENTRIES);
        return moves;
    }
}
