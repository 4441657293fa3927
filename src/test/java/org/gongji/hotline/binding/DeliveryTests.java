package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gongji.hotline.account.IdNumbers;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.CoreSystem.Delivered;
import org.gongji.hotline.binding.CoreSystem.Mood;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.vault.SharedSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class DeliveryTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("binding");

    private static final PersonId LI = new PersonId(1);
    private static final PersonId WANG = new PersonId(2);
    private static final String LIS_ID = "110101195206153118";
    private static final String WANGS_ID = "11010119550307802X";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CoreSystem core = new CoreSystem();
    private final StoredOutbox outbox = new StoredOutbox(DATABASE.jdbc());
    private final IdNumbers onFile = people -> Map.of(LI, new IdNumber(LIS_ID), WANG, new IdNumber(WANGS_ID));
    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void clear() {
        DATABASE.jdbc().sql("DELETE FROM sharing_event").update();
    }

    @AfterEach
    void close() {
        end.countDown();
        core.close();
    }

    @Test
    void an_event_arrives_with_what_the_core_system_has_to_know() throws Exception {
        confirmed(7);

        deliver();

        var body = only().body();
        assertThat(JsonPath.<String>read(body, "$.type")).isEqualTo("sharing.confirmed");
        assertThat(JsonPath.<String>read(body, "$.id")).isEqualTo(only().id());
        assertThat(Instant.parse(JsonPath.read(body, "$.timestamp")))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(JsonPath.<Map<String, String>>read(body, "$.data"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "sharingId", "7",
                        "requestId", "1007",
                        "relation", "SPOUSE",
                        "quota", "500.00",
                        "effective", "2026-11-25",
                        "sharerId", LIS_ID,
                        "beneficiaryId", WANGS_ID));
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void without_a_limit_the_quota_is_null() throws Exception {
        add(SharingEvent.Kind.CONFIRMED, 7, Optional.empty());

        deliver();

        assertThat(only().body()).contains("\"quota\":null");
    }

    @Test
    void the_receiver_can_tell_that_it_comes_from_us() throws Exception {
        confirmed(7);

        deliver();

        assertThat(only().signedWith(CoreSystem.SECRET)).isTrue();
        assertThat(only().isFresh()).isTrue();
    }

    @Test
    void another_secret_or_another_body_is_found_out() throws Exception {
        confirmed(7);

        deliver();

        var came = only();
        var changed = new Delivered(
                came.method(),
                came.target(),
                came.id(),
                came.timestamp(),
                came.signature(),
                came.body().replace("500.00", "900.00"));
        assertThat(came.signedWith("whsec_YW5vdGhlcnNlY3JldGFub3RoZXJzZWNyZXRhbm90aGVy"))
                .isFalse();
        assertThat(changed.signedWith(CoreSystem.SECRET)).isFalse();
    }

    @Test
    void while_the_secret_is_changed_both_sign() throws Exception {
        var next = "whsec_bmV4dHNlY3JldG5leHRzZWNyZXRuZXh0c2VjcmV0";
        confirmed(7);

        delivery(settings(core.address(), 30, List.of(next, CoreSystem.SECRET))).round(() -> false);

        assertThat(only().signedWith(CoreSystem.SECRET)).isTrue();
        assertThat(only().signedWith(next)).isTrue();
    }

    @Test
    void ids_stand_in_the_body_and_nowhere_else() throws Exception {
        confirmed(7);

        deliver();

        var came = only();
        assertThat(came.target() + came.id() + came.signature()).doesNotContain(LIS_ID, WANGS_ID);
        var row = DATABASE.jdbc()
                .sql("SELECT * FROM sharing_event")
                .query()
                .singleRow()
                .toString();
        assertThat(row).doesNotContain(LIS_ID, WANGS_ID);
    }

    @Test
    void an_event_that_was_taken_is_not_sent_again() throws Exception {
        confirmed(7);

        deliver();
        letTimePass();
        deliver();

        assertThat(core.delivered()).hasSize(1);
    }

    @Test
    void where_nobody_listens_it_waits_and_arrives_later() throws Exception {
        confirmed(7);
        delivery(settings(closedPort(), 30, List.of(CoreSystem.SECRET))).round(() -> false);
        assertThat(problem()).isEqualTo("nobody listens there");
        assertThat(states()).containsExactly("WAITING");

        letTimePass();
        deliver();

        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void what_failed_is_not_sent_again_before_its_pause_is_over() throws Exception {
        core.next(Mood.status(500));
        confirmed(7);

        deliver();
        deliver();

        assertThat(core.delivered()).hasSize(1);
        assertThat(problem()).isEqualTo("answered 500");
    }

    @Test
    void an_answer_that_comes_too_late_is_none_and_the_event_comes_twice_with_the_same_id() throws Exception {
        core.next(exchange -> end.await()); // it has read the event, and may have worked with it
        confirmed(7);

        deliver();
        assertThat(problem()).isEqualTo("no answer in time");
        letTimePass();
        deliver();

        assertThat(core.delivered()).hasSize(2);
        assertThat(core.delivered()).extracting(Delivered::id).containsOnly(onlyEvent());
    }

    @Test
    void an_answer_without_end_is_not_read() throws Exception {
        core.next(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[1000]);
            exchange.getResponseBody().flush();
            end.await();
        });
        confirmed(7);

        deliver();

        assertThat(states()).containsExactly("SENT");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 413, 415, 422})
    void what_will_never_be_taken_is_given_up_at_once(int status) throws Exception {
        core.next(Mood.status(status));
        confirmed(7);

        deliver();

        assertThat(states()).containsExactly("DEAD");
        assertThat(problem()).isEqualTo("answered " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 401, 403, 404, 405, 408, 409, 425, 429, 500, 502, 503, 504})
    void what_somebody_may_mend_is_tried_again(int status) throws Exception {
        core.next(Mood.status(status));
        confirmed(7);

        deliver();
        letTimePass();
        deliver();

        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        core.next(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });
        confirmed(7);

        deliver();

        assertThat(core.delivered()).extracting(Delivered::target).containsExactly("/sharings");
        assertThat(problem()).isEqualTo("answered 307");
    }

    @Test
    void after_so_many_tries_somebody_has_to_look() throws Exception {
        confirmed(7);
        for (var attempt = 0; attempt < 3; attempt++) {
            core.next(Mood.status(500));
            delivery(settings(core.address(), 3, List.of(CoreSystem.SECRET))).round(() -> false);
            letTimePass();
        }

        assertThat(states()).containsExactly("DEAD");
        assertThat(outbox.list()).singleElement().satisfies(letter -> {
            assertThat(letter.event()).isEqualTo(onlyEvent());
            assertThat(letter.tries()).isEqualTo(3);
            assertThat(letter.problem()).isEqualTo("answered 500");
        });
    }

    @Test
    void the_end_of_a_sharing_waits_until_its_beginning_has_arrived() throws Exception {
        core.next(Mood.status(500));
        confirmed(7);
        ended(7);

        deliver();
        assertThat(core.delivered()).hasSize(1);
        letTimePass();
        deliver();

        assertThat(types()).containsExactly("sharing.confirmed", "sharing.confirmed", "sharing.ended");
    }

    @Test
    void one_sharing_does_not_hold_up_another() throws Exception {
        core.next(Mood.status(500));
        confirmed(7);
        confirmed(8);

        deliver();

        assertThat(states()).containsExactlyInAnyOrder("WAITING", "SENT");
    }

    @Test
    void a_dead_letter_holds_up_its_own_sharing_until_it_is_replayed() throws Exception {
        core.next(Mood.status(410));
        confirmed(7);
        ended(7);
        deliver();
        letTimePass();
        deliver();
        assertThat(states()).containsExactly("DEAD", "WAITING");

        assertThat(outbox.replay(events().getFirst())).isTrue();
        deliver();

        assertThat(types()).containsExactly("sharing.confirmed", "sharing.confirmed", "sharing.ended");
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void a_dead_letter_that_is_dropped_lets_the_next_one_go() throws Exception {
        core.next(Mood.status(422));
        confirmed(7);
        ended(7);
        deliver();

        assertThat(outbox.drop(events().getFirst())).isTrue();
        deliver();

        assertThat(types()).containsExactly("sharing.confirmed", "sharing.ended");
        assertThat(states()).containsExactly("DROPPED", "SENT");
    }

    @Test
    void only_dead_letters_are_replayed_or_dropped() {
        confirmed(7);

        assertThat(outbox.replay(onlyEvent())).isFalse();
        assertThat(outbox.drop(onlyEvent())).isFalse();
        assertThat(outbox.replayAll()).isZero();
    }

    @Test
    void somebody_who_is_no_longer_on_file_is_for_a_person_to_look_at() throws Exception {
        confirmed(7);
        var settings = settings(core.address(), 30, List.of(CoreSystem.SECRET));

        new Delivery(outbox, _ -> Map.of(), courier(settings), pauses(), settings).round(() -> false);

        assertThat(states()).containsExactly("DEAD");
        assertThat(core.delivered()).isEmpty();
    }

    @Test
    void what_one_node_sends_is_not_sent_by_another() {
        confirmed(7);

        var mine = outbox.claim(4, PATIENCE);
        var theirs = outbox.claim(4, PATIENCE);

        assertThat(mine).hasSize(1);
        assertThat(theirs).isEmpty();
    }

    @Test
    void what_a_node_held_that_was_killed_is_sent_by_another_under_the_same_id() {
        confirmed(7);
        var killed = outbox.claim(4, PATIENCE).getFirst();
        leasesRunOut();

        var another = outbox.claim(4, PATIENCE).getFirst();

        assertThat(another.event()).isEqualTo(killed.event());
        assertThat(another.tries()).isEqualTo(2);
    }

    @Test
    void whoever_lost_the_lease_has_nothing_more_to_say() {
        confirmed(7);
        var late = outbox.claim(4, PATIENCE).getFirst();
        leasesRunOut();
        outbox.claim(4, PATIENCE);

        outbox.dead(late, "answered 410");
        outbox.later(late, "answered 500", Duration.ZERO);

        assertThat(states()).containsExactly("WAITING");
        assertThat(outbox.claim(4, PATIENCE)).isEmpty();
    }

    @Test
    void two_nodes_at_once_send_each_event_once_and_each_sharing_in_order() throws Exception {
        LongStream.rangeClosed(1, 60).forEach(sharing -> {
            confirmed(sharing);
            ended(sharing);
        });
        Callable<Boolean> node = () -> {
            while (outbox.standing().waiting() > 0) {
                deliver();
            }
            return true;
        };

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        }

        assertThat(core.delivered()).extracting(Delivered::id).hasSize(120).doesNotHaveDuplicates();
        var bySharing = core.delivered().stream()
                .collect(Collectors.groupingBy(
                        came -> JsonPath.<String>read(came.body(), "$.data.sharingId"),
                        Collectors.mapping(came -> JsonPath.<String>read(came.body(), "$.type"), Collectors.toList())));
        assertThat(bySharing).hasSize(60);
        assertThat(Set.copyOf(bySharing.values())).containsExactly(List.of("sharing.confirmed", "sharing.ended"));
    }

    @Test
    void it_is_known_how_many_wait_how_long_and_how_many_are_dead() throws Exception {
        core.next(Mood.status(410));
        confirmed(7);
        confirmed(8);
        confirmed(9);
        deliver(1);
        DATABASE.jdbc()
                .sql("UPDATE sharing_event SET happened_at = happened_at - INTERVAL 90 SECOND WHERE sharing = 8")
                .update();

        var standing = outbox.standing();

        assertThat(standing.dead()).isEqualTo(1);
        assertThat(standing.waiting()).isEqualTo(2);
        assertThat(standing.oldest()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
    }

    private void confirmed(long sharing) {
        add(SharingEvent.Kind.CONFIRMED, sharing, Optional.of(Money.ofYuan("500.00")));
    }

    private void ended(long sharing) {
        add(SharingEvent.Kind.ENDED, sharing, Optional.of(Money.ofYuan("500.00")));
    }

    private void add(SharingEvent.Kind kind, long sharing, Optional<Money> quota) {
        new TransactionTemplate(DATABASE.transactions())
                .executeWithoutResult(_ -> outbox.add(new SharingEvent(
                        kind,
                        new SharingId(sharing),
                        new RequestId(1000 + sharing),
                        LI,
                        WANG,
                        Relation.SPOUSE,
                        quota,
                        LocalDate.of(2026, 11, 25))));
    }

    private void deliver() throws InterruptedException {
        delivery(settings(core.address(), 30, List.of(CoreSystem.SECRET))).round(() -> false);
    }

    /// Ends after so many rounds.
    private void deliver(int rounds) throws InterruptedException {
        var left = new int[] {rounds};
        var settings = new WebhookSettings(
                core.address(),
                List.of(SharedSecret.of(CoreSystem.SECRET)),
                PATIENCE,
                PATIENCE,
                30,
                Duration.ofHours(1),
                Duration.ofHours(3),
                1);
        delivery(settings).round(() -> left[0]-- <= 0);
    }

    private Delivery delivery(WebhookSettings settings) {
        return new Delivery(outbox, onFile, courier(settings), pauses(), settings);
    }

    private static Courier courier(WebhookSettings settings) {
        return new Courier(
                settings.receiver().orElseThrow(), settings.secret(), settings.connectWithin(), settings.replyWithin());
    }

    private static Pauses pauses() {
        return new Pauses(Duration.ofHours(1), Duration.ofHours(3), () -> 0.5);
    }

    private static WebhookSettings settings(Receiver receiver, int tries, List<String> secrets) {
        return new WebhookSettings(
                receiver,
                secrets.stream().map(SharedSecret::of).toList(),
                PATIENCE,
                Duration.ofMillis(700),
                tries,
                Duration.ofHours(1),
                Duration.ofHours(3),
                4);
    }

    private static Receiver closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Receiver.of("http://127.0.0.1:" + socket.getLocalPort() + "/sharings");
        }
    }

    private static void letTimePass() {
        DATABASE.jdbc()
                .sql("UPDATE sharing_event SET due_at = due_at - INTERVAL 1 DAY")
                .update();
    }

    private static void leasesRunOut() {
        DATABASE.jdbc()
                .sql("UPDATE sharing_event SET leased_until = leased_until - INTERVAL 1 DAY")
                .update();
    }

    private Delivered only() {
        assertThat(core.delivered()).hasSize(1);
        return core.delivered().getFirst();
    }

    private List<String> types() {
        return core.delivered().stream()
                .map(came -> JsonPath.<String>read(came.body(), "$.type"))
                .toList();
    }

    private static List<String> states() {
        return column("state");
    }

    private static List<String> events() {
        return column("event");
    }

    private static String onlyEvent() {
        return events().getFirst();
    }

    private static String problem() {
        return column("problem").getFirst();
    }

    private static List<String> column(String name) {
        return DATABASE.jdbc()
                .sql("SELECT " + name + " FROM sharing_event ORDER BY id")
                .query(String.class)
                .list();
    }
}
