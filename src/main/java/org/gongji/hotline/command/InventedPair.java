package org.gongji.hotline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongji.hotline.account.FeedOutcome;
import org.gongji.hotline.account.FeedWatcher;
import org.gongji.hotline.account.Feeds;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.account.Refusal;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.binding.Application;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.Family.Answered;
import org.gongji.hotline.binding.Family.Consent;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.binding.Requests;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.IdReading;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Terms;

/// Two people who do not exist, to file and confirm with: no division has the code that their ID numbers begin with.
record InventedPair(IdNumber sharer, IdNumber beneficiary) {

    private static final String NOWHERE = "119998";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);
    private static final int BIRTHS = 20_000; // days

    static InventedPair number(int number) {
        return new InventedPair(id(2 * number), id(2 * number + 1));
    }

    private static IdNumber id(int person) {
        var birth = FIRST_BIRTH.plusDays(person % BIRTHS).format(DateTimeFormatter.BASIC_ISO_DATE);
        var start = NOWHERE + birth + "%03d".formatted(person / BIRTHS + 1);
        return "0123456789X"
                .chars()
                .mapToObj(digit -> start + (char) digit)
                .filter(digits -> IdReading.of(digits) instanceof IdReading.Wellformed)
                .findFirst()
                .map(IdNumber::new)
                .orElseThrow();
    }

    /// Feeds the pairs from `first` on.
    static void feed(Feeds feeds, int first, int pairs) throws IOException {
        var file = Files.createTempFile("pairs", ".csv");
        try {
            var lines = IntStream.range(first, first + pairs)
                    .mapToObj(InventedPair::number)
                    .map(pair -> line(pair.sharer()) + line(pair.beneficiary()))
                    .collect(Collectors.joining());
            Files.writeString(
                    file,
                    "id_number,name,phone,card_number,pool,scheme,status,prior_balance,current_balance,pin,as_of\n"
                            + lines);
            if (!(feeds.people(file, new Strict()) instanceof FeedOutcome.Done)) {
                throw new IllegalStateException("the invented people are no feed");
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String line(IdNumber id) {
        return id.digits() + ",王甲,,,110000,EMPLOYEE,ACTIVE,1000.00,100.00,,2026-01-01\n";
    }

    /// Asks the beneficiary.
    Requests.Filed.Waiting file(Requests requests) {
        var application =
                new Application(sharer, beneficiary, Relation.SPOUSE, Side.SHARER, Channel.APP, Optional.empty());
        var filed = requests.file(
                application, new Requests.Filer("bench", UUID.randomUUID().toString(), "0".repeat(64)));
        if (filed instanceof Requests.Filed.Waiting waiting) {
            return waiting;
        }
        throw new IllegalStateException(
                "the rules of this region ask nobody: " + filed.getClass().getSimpleName());
    }

    PersonId asked(Register register) {
        return register.find(beneficiary).orElseThrow();
    }

    /// What the beneficiary has to hear.
    static Consent heard(Family family, PersonId asked, RequestId request) {
        var terms = family.waiting(asked).stream()
                .filter(waiting -> waiting.id().equals(request))
                .map(Family.Waiting::mayAgree)
                .flatMap(outcome -> outcome instanceof MayConfirm.Outcome.Allowed(var allowed)
                        ? Optional.of(allowed).stream()
                        : Optional.<Terms>empty().stream())
                .findFirst()
                .orElseThrow();
        return new Consent(Optional.of(terms), Duration.ofSeconds(20), "11", Instant.now(), 1, MayConfirm.Door.CALL);
    }

    static boolean done(Answered answered) {
        return answered instanceof Answered.Done;
    }

    private static final class Strict implements FeedWatcher {

        @Override
        public void at(long lines, long bytes, long ofBytes) {
            // nobody waits for them
        }

        @Override
        public void refused(long line, Refusal why) {
            throw new IllegalStateException("line " + line + " of the invented people: " + why);
        }
    }
}
