package org.gongji.hotline.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.Accounts;
import org.gongji.hotline.account.CallWishes;
import org.gongji.hotline.account.Claim;
import org.gongji.hotline.account.Holding;
import org.gongji.hotline.account.Identification;
import org.gongji.hotline.account.KnownNumbers;
import org.gongji.hotline.account.Movement;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.account.Persons;
import org.gongji.hotline.account.Pins;
import org.gongji.hotline.account.Relative;
import org.gongji.hotline.account.Relatives;
import org.gongji.hotline.rules.CardMask;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.NewPin;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Scheme;
import org.springframework.dao.DataAccessResourceFailureException;

/// The demo people in memory: stands in for the database of accounts.
final class Archive implements Identification, Accounts, Pins, KnownNumbers, CallWishes, Persons, Relatives {

    private record Entry(
            Person person, IdNumber id, String name, String phone, String card, Money prior, Money current) {}

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    private final List<Entry> people = new ArrayList<>();
    private final Map<PersonId, Pin> pins = new HashMap<>();
    private final Map<PersonId, Money> setAside = new HashMap<>();
    private final Map<PersonId, Money> offered = new HashMap<>();
    private final Map<PersonId, List<Movement>> movements = new HashMap<>();
    private final Set<String> sharedCards = new HashSet<>();
    private final Set<PhoneNumber> elders = new HashSet<>();
    private Optional<Outcome> always = Optional.empty();
    private boolean away;
    private String awayAt = "";
    private Throwable problem = new DataAccessResourceFailureException("the database is away");

    /// What was kept, as text.
    final List<String> kept = new ArrayList<>();

    Archive() {
        add("11010119550307802X", "王秀英", "13800000001", "A10000001", "110000", "1000.00", "234.56", "246810");
        add("110101195206153118", "李建国", "13800000002", "A10000002", "110000", "19000.00", "1005.05", "135790");
        add("110101198409214519", "李磊", "13800000003", "A10000003", "110000", "2000.00", "200.20", "112233");
        resident("110101198611302627", "李娜", "13800000004", "A10000004", "110000", "445566");
        add("370102197812123318", "张伟", "13800000006", "A10000006", "370100", "0.00", "0.50", "667788");
        add("131102199102125533", "刘洋", "13800000007", "A10000007", "131100", "110.00", "10010.10", "778899");
        suspended("110101199901010010", "陈浩", "13800000008", "A10000008", "110000", "50.00", "0.00", "889900");
        add("110101197001011107", "赵敏", "13800000009", "A10000009", "110000", "100000.00", "2000.02", "");
        add("11010119680808007X", "孙强", "13800000010", "A10000010", "110000", "12.00", "0.00", "101010");
        move("王秀英", "2026-11-01", Movement.Kind.CONTRIBUTION, "102.00");
        move("王秀英", "2026-11-06", Movement.Kind.SPENDING, "35.40");
        move("王秀英", "2026-11-15", Movement.Kind.SPENDING, "128.05");
        move("张伟", "2026-11-18", Movement.Kind.FAMILY_SPENDING, "8.60");
        move("刘洋", "2026-11-02", Movement.Kind.REFUND, "20.02");
    }

    private void add(
            String id, String name, String phone, String card, String pool, String prior, String current, String pin) {
        add(id, name, phone, card, pool, Scheme.EMPLOYEE, InsuranceStatus.ACTIVE, prior, current, pin);
    }

    private void resident(String id, String name, String phone, String card, String pool, String pin) {
        add(id, name, phone, card, pool, Scheme.RESIDENT, InsuranceStatus.ACTIVE, "0.00", "0.00", pin);
    }

    private void suspended(
            String id, String name, String phone, String card, String pool, String prior, String current, String pin) {
        add(id, name, phone, card, pool, Scheme.EMPLOYEE, InsuranceStatus.SUSPENDED, prior, current, pin);
    }

    private void add(
            String id,
            String name,
            String phone,
            String card,
            String pool,
            Scheme scheme,
            InsuranceStatus status,
            String prior,
            String current,
            String pin) {
        var number = new IdNumber(id);
        var person = new Person(
                new PersonId(people.size() + 1L), new PoolCode(pool), scheme, status, number.birthDate(), number.sex());
        people.add(new Entry(person, number, name, phone, card, Money.ofYuan(prior), Money.ofYuan(current)));
        if (!pin.isEmpty()) {
            pins.put(person.id(), new Pin(pin));
        }
    }

    /// One more movement of `name`, older ones first.
    Archive move(String name, String date, Movement.Kind kind, String amount) {
        var all = movements.computeIfAbsent(named(name).person().id(), _ -> new ArrayList<>());
        var day = LocalDate.parse(date);
        all.addFirst(new Movement(day, kind, Money.ofYuan(amount), "定点医院", new Movement.Cursor(day, all.size() + 1L)));
        return this;
    }

    Archive setAside(String name, String amount) {
        setAside.put(named(name).person().id(), Money.ofYuan(amount));
        return this;
    }

    Archive offered(String name, String amount) {
        offered.put(named(name).person().id(), Money.ofYuan(amount));
        return this;
    }

    /// `name` is insured so from now on.
    Archive status(String name, InsuranceStatus status) {
        var entry = named(name);
        var who = entry.person();
        var changed = new Person(who.id(), who.pool(), who.scheme(), status, who.birthDate(), who.sex());
        people.set(
                people.indexOf(entry),
                new Entry(
                        changed,
                        entry.id(),
                        entry.name(),
                        entry.phone(),
                        entry.card(),
                        entry.prior(),
                        entry.current()));
        return this;
    }

    Archive balance(String name, String prior, String current) {
        var entry = named(name);
        people.set(
                people.indexOf(entry),
                new Entry(
                        entry.person(),
                        entry.id(),
                        entry.name(),
                        entry.phone(),
                        entry.card(),
                        Money.ofYuan(prior),
                        Money.ofYuan(current)));
        return this;
    }

    /// Two people have the figures of this card.
    Archive shared(String cardFigures) {
        sharedCards.add(cardFigures);
        return this;
    }

    Archive elder(String phone) {
        elders.add(new PhoneNumber(phone));
        return this;
    }

    /// Every try has this outcome.
    Archive always(Outcome outcome) {
        always = Optional.of(outcome);
        return this;
    }

    Archive away() {
        away = true;
        return this;
    }

    /// It goes away when this is asked for.
    Archive awayAt(String question) {
        awayAt = question;
        return this;
    }

    /// This happens when it is asked for.
    Archive breaksAt(String question, Throwable what) {
        awayAt = question;
        problem = what;
        return this;
    }

    private Entry named(String name) {
        return people.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Entry entry(PersonId person) {
        return people.stream()
                .filter(entry -> entry.person().id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private void check(String question) {
        if (away || question.equals(awayAt)) {
            switch (problem) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new AssertionError(problem);
            }
        }
    }

    @Override
    public CardMatch cardMatch(String digits) {
        check("cardMatch");
        return sharedCards.contains(digits) ? CardMatch.ASK_ID : CardMatch.GO_ON;
    }

    @Override
    public Outcome identify(Claim claim, Pin pin, Optional<PhoneNumber> from) {
        check("identify");
        if (always.isPresent()) {
            return always.get();
        }
        return people.stream()
                .filter(entry -> fits(entry, claim, from))
                .filter(entry -> pin.equals(pins.get(entry.person().id())))
                .findFirst()
                .<Outcome>map(entry -> new Outcome.Verified(entry.person()))
                .orElseGet(Outcome.NotMatched::new);
    }

    private static boolean fits(Entry entry, Claim claim, Optional<PhoneNumber> from) {
        return switch (claim) {
            case Claim.ById(var id) -> entry.id().equals(id);
            case Claim.ByCard(var digits) -> CardMask.keyed(entry.card()).equals(digits);
            case Claim.ByLastFour(var four) ->
                entry.id().lastFour().equals(four)
                        && from.filter(number -> number.digits().equals(entry.phone()))
                                .isPresent();
        };
    }

    @Override
    public Holding holding(PersonId person) {
        check("holding");
        var entry = entry(person);
        return new Holding(
                entry.person().scheme(),
                entry.person().status(),
                entry.prior(),
                entry.current(),
                setAside.getOrDefault(person, Money.ZERO),
                offered.getOrDefault(person, Money.ZERO),
                AS_OF);
    }

    @Override
    public List<Movement> movements(PersonId person, int most) {
        check("movements");
        return movements.getOrDefault(person, List.of()).stream().limit(most).toList();
    }

    @Override
    public List<Movement> movementsBefore(PersonId person, Movement.Cursor last, int most) {
        check("movementsBefore");
        return movements.getOrDefault(person, List.of()).stream()
                .dropWhile(movement -> !movement.cursor().equals(last))
                .skip(1)
                .limit(most)
                .toList();
    }

    @Override
    public Change change(PersonId person, Pin pin) {
        check("change");
        var fault = NewPin.fault(pin, entry(person).id(), pin.equals(pins.get(person)));
        if (fault.isPresent()) {
            return new Change.Refused(fault.get());
        }
        pins.put(person, pin);
        kept.add("new PIN of " + entry(person).name());
        return new Change.Changed();
    }

    @Override
    public boolean elder(PhoneNumber number) {
        check("elder");
        return elders.contains(number);
    }

    @Override
    public boolean onFile(PhoneNumber number) {
        return trusted(number).isPresent();
    }

    @Override
    public Optional<Person> trusted(PhoneNumber number) {
        check("trusted");
        return people.stream()
                .filter(entry -> entry.phone().equals(number.digits()))
                .map(Entry::person)
                .findFirst();
    }

    @Override
    public Optional<Person> alive(PersonId person) {
        check("alive");
        return Optional.of(entry(person).person()).filter(who -> who.status() != InsuranceStatus.DECEASED);
    }

    @Override
    public void rememberIdentified(PhoneNumber number, PersonId person, boolean elder, String language) {
        check("rememberIdentified");
        kept.add(entry(person).name() + (elder ? ", elder, " : ", ") + language);
    }

    @Override
    public void keep(PhoneNumber number, Instant expires) {
        check("keep");
        kept.add("call " + number.digits() + " before " + expires);
    }

    /// So long no try is allowed.
    static Outcome locked(Duration length) {
        return new Outcome.Locked(length);
    }

    @Override
    public Optional<Relative> relative(PersonId id) {
        check("relative");
        return people.stream()
                .filter(entry -> entry.person().id().equals(id))
                .map(entry ->
                        new Relative(entry.person(), entry.id(), entry.name().substring(0, 1)))
                .findFirst();
    }
}
