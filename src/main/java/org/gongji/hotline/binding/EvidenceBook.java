package org.gongji.hotline.binding;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Evidence.Heard;
import org.gongji.hotline.binding.Evidence.Said;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.vault.HashChain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The evidence, row by row, each chained to the one before. Only ever adds.
@Component
final class EvidenceBook implements EvidenceChain {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final HashChain chain;

    EvidenceBook(JdbcClient jdbc, Transactions transactions, HashChain chain) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.chain = chain;
    }

    /// The end of the chain.
    private record Head(long number, Hash link, Hash seal) {}

    /// A row as it stands there.
    private record Row(long number, Evidence evidence, Hash link) {}

    /// Adds to the chain, whose end is held until the transaction is over.
    void add(Evidence evidence) {
        var head = jdbc.sql("SELECT last_number, link, seal FROM evidence_head WHERE one = 1 FOR UPDATE")
                .query(EvidenceBook::head)
                .single();
        var number = head.number() + 1;
        var link = link(head.link(), number, evidence);
        insert(number, evidence, link);
        jdbc.sql("UPDATE evidence_head SET last_number = :number, link = :link, seal = :seal WHERE one = 1")
                .param("number", number)
                .param("link", link.bytes())
                .param("seal", seal(link, number).bytes())
                .update();
    }

    /// The yes to `request`.
    Optional<Evidence> yes(RequestId request) {
        return jdbc.sql(SELECT + "WHERE request_id = :request AND said = 'YES'")
                .param("request", request.value())
                .query(EvidenceBook::row)
                .optional()
                .map(Row::evidence);
    }

    @Override
    public Verdict verify() {
        return transactions.snapshot(this::walk);
    }

    private Verdict walk() {
        var head = jdbc.sql("SELECT last_number, link, seal FROM evidence_head WHERE one = 1")
                .query(EvidenceBook::head)
                .single();
        var link = Hash.of(chain.start());
        var last = 0L;
        for (var rows = after(last); !rows.isEmpty(); rows = after(last)) {
            for (var row : rows) {
                if (row.number() != last + 1) {
                    return new Verdict.Missing(last + 1);
                }
                link = link(link, row.number(), row.evidence());
                if (row.number() > head.number() || !link.equals(row.link())) {
                    return new Verdict.Changed(row.number());
                }
                last = row.number();
            }
        }
        return end(head, last, link);
    }

    private Verdict end(Head head, long last, Hash link) {
        var untouched = last == 0 && head.number() == 0 && head.seal().equals(Hash.of(chain.start()));
        var whole =
                last == head.number() && head.link().equals(link) && head.seal().equals(seal(link, last));
        return untouched || whole ? new Verdict.Sound(last) : new Verdict.Missing(last + 1);
    }

    private Hash seal(Hash link, long number) {
        return Hash.of(chain.next(link.bytes(), "end " + number));
    }

    private Hash link(Hash before, long number, Evidence evidence) {
        return Hash.of(chain.next(before.bytes(), record(number, evidence)));
    }

    /// All that a row says, each part with its length before it, so that no two rows read the same.
    private static String record(long number, Evidence evidence) {
        var heard = evidence.heard();
        return Stream.of(
                        number,
                        evidence.request().value(),
                        evidence.person().value(),
                        evidence.side(),
                        evidence.said(),
                        heard.terms(),
                        heard.termsVersion(),
                        heard.duration().toMillis(),
                        heard.keys(),
                        heard.termsBegan()
                                .map(EvidenceBook::micros)
                                .map(Instant::toString)
                                .orElse(""),
                        heard.call(),
                        heard.door(),
                        micros(evidence.decidedAt()),
                        evidence.pack(),
                        evidence.facts(),
                        evidence.trace())
                .map(Object::toString)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining("\n"));
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private void insert(long number, Evidence evidence, Hash link) {
        var heard = evidence.heard();
        jdbc.sql("""
                        INSERT INTO evidence (
                            number, request_id, person_id, side, said, terms, terms_version, heard_ms, pressed,
                            terms_began_at, decided_at, call_id, door, pack, facts, trace, link)
                        VALUES (
                            :number, :request, :person, :side, :said, :terms, :version, :heard, :pressed,
                            :began, :decided, :call, :door, :pack, :facts, :trace, :link)
                        """)
                .param("number", number)
                .param("request", evidence.request().value())
                .param("person", evidence.person().value())
                .param("side", evidence.side().name())
                .param("said", evidence.said().name())
                .param("terms", heard.terms())
                .param("version", heard.termsVersion())
                .param("heard", heard.duration().toMillis())
                .param("pressed", heard.keys())
                .param("began", Time.utc(heard.termsBegan().map(EvidenceBook::micros)))
                .param("decided", Time.utc(micros(evidence.decidedAt())))
                .param("call", heard.call())
                .param("door", heard.door())
                .param("pack", evidence.pack())
                .param("facts", evidence.facts())
                .param("trace", evidence.trace())
                .param("link", link.bytes())
                .update();
    }

    private static final String SELECT = """
            SELECT number, request_id, person_id, side, said, terms, terms_version, heard_ms, pressed,
                   terms_began_at, decided_at, call_id, door, pack, facts, trace, link
            FROM evidence
            """;

    private List<Row> after(long last) {
        return jdbc.sql(SELECT + "WHERE number > :last ORDER BY number LIMIT :most")
                .param("last", last)
                .param("most", BATCH)
                .query(EvidenceBook::row)
                .list();
    }

    private static Row row(ResultSet row, int rowNumber) throws SQLException {
        var heard = new Heard(
                row.getString("terms"),
                row.getInt("terms_version"),
                Duration.ofMillis(row.getLong("heard_ms")),
                row.getString("pressed"),
                Time.at(row, "terms_began_at"),
                row.getLong("call_id"),
                row.getString("door"));
        var evidence = new Evidence(
                new RequestId(row.getLong("request_id")),
                new PersonId(row.getLong("person_id")),
                Side.valueOf(row.getString("side")),
                Said.valueOf(row.getString("said")),
                heard,
                Time.at(row, "decided_at").orElseThrow(),
                row.getString("pack"),
                row.getString("facts"),
                row.getString("trace"));
        return new Row(row.getLong("number"), evidence, Hash.of(row.getBytes("link")));
    }

    private static Head head(ResultSet row, int rowNumber) throws SQLException {
        return new Head(row.getLong("last_number"), Hash.of(row.getBytes("link")), Hash.of(row.getBytes("seal")));
    }

    /// A link as a value.
    private static final class Hash {

        private final byte[] bytes;

        private Hash(byte[] bytes) {
            this.bytes = bytes;
        }

        static Hash of(byte[] bytes) {
            return new Hash(bytes);
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
