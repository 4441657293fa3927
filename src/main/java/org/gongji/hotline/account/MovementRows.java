package org.gongji.hotline.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.hotline.account.MovementFeed.Cut;
import org.gongji.hotline.account.MovementFeed.Indexed;
import org.gongji.hotline.account.MovementFeed.Owned;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/// The rows that the movements feed reads and writes, a chunk at a time.
@Component
final class MovementRows {

    private final NamedParameterJdbcTemplate jdbc;

    MovementRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Bytes, Long> people(List<Indexed> chunk) {
        var people = new HashMap<Bytes, Long>();
        jdbc.query(
                "SELECT id, id_index FROM person WHERE id_index IN (:indexes)",
                Map.of(
                        "indexes",
                        chunk.stream().map(indexed -> indexed.person().array()).toList()),
                row -> {
                    people.put(Bytes.of(row.getBytes("id_index")), row.getLong("id"));
                });
        return people;
    }

    Set<Bytes> seen(List<Indexed> chunk) {
        return new HashSet<>(jdbc.query(
                "SELECT reference_hash FROM movement WHERE reference_hash IN (:references)",
                Map.of(
                        "references",
                        chunk.stream()
                                .map(indexed -> indexed.reference().array())
                                .toList()),
                (row, _) -> Bytes.of(row.getBytes("reference_hash"))));
    }

    /// The second key is a no-op: where another feed was quicker, its row stays.
    void write(List<Owned> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                INSERT INTO movement (person_id, moved_on, kind, amount_fen, place, reference_hash)
                VALUES (:person, :day, :kind, :amount, :place, :reference)
                ON DUPLICATE KEY UPDATE person_id = person_id
                """, lines.stream().map(MovementRows::columns).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource columns(Owned owned) {
        var line = owned.indexed().line();
        return new MapSqlParameterSource()
                .addValue("person", owned.person())
                .addValue("day", line.date())
                .addValue("kind", line.kind().name())
                .addValue("amount", line.amount().fen())
                .addValue("place", line.place())
                .addValue("reference", owned.indexed().reference().array());
    }

    List<Cut> cuts() {
        return jdbc.query(
                "SELECT reference_hash, reference_length FROM movement_cut",
                (row, _) -> new Cut(Bytes.of(row.getBytes("reference_hash")), row.getInt("reference_length")));
    }

    void rememberCut(Cut cut) {
        jdbc.update("""
                INSERT INTO movement_cut (reference_hash, reference_length)
                VALUES (:reference, :length)
                ON DUPLICATE KEY UPDATE reference_length = VALUES(reference_length)
                """, Map.of("reference", cut.reference().array(), "length", cut.length()));
    }

    /// Gives a movement that was cut off its whole reference; false where it says something else.
    boolean complete(Cut cut, Owned whole) {
        var completed =
                jdbc.update("""
                UPDATE movement
                SET reference_hash = :reference
                WHERE reference_hash = :cut
                  AND person_id = :person
                  AND moved_on = :day
                  AND kind = :kind
                  AND amount_fen = :amount
                  AND place = :place
                """, columns(whole).addValue("cut", cut.reference().array()));
        if (completed == 0) {
            return false;
        }
        jdbc.update(
                "DELETE FROM movement_cut WHERE reference_hash = :cut",
                Map.of("cut", cut.reference().array()));
        return true;
    }
}
