package org.gongji.hotline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds people in the database by what they say of themselves.
@Component
final class People implements Register, Persons {

    private final JdbcClient jdbc;
    private final PersonIndex index;
    private final FieldCipher cipher;

    People(JdbcClient jdbc, BlindIndex index, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.index = new PersonIndex(index);
        this.cipher = cipher;
    }

    /// The one person a claim names; empty where there is nobody, or more than one.
    Optional<PersonRow> named(Claim claim, Optional<PhoneNumber> from) {
        return switch (claim) {
            case Claim.ById(var id) -> only("id_index", index.id(id));
            case Claim.ByCard(var digits) -> only("card_index", index.card(digits));
            case Claim.ByLastFour(var lastFour) ->
                from.flatMap(number -> only("short_index", index.shortId(number, lastFour)));
        };
    }

    int withCard(String digits) {
        return found("card_index", index.card(digits)).size();
    }

    Optional<PersonRow> byId(PersonId person) {
        return jdbc.sql(SELECT + "WHERE p.id = :id")
                .param("id", person.value())
                .query(this::row)
                .optional();
    }

    Optional<PersonRow> byId(IdNumber id) {
        return only("id_index", index.id(id));
    }

    @Override
    public Optional<PersonId> find(IdNumber id) {
        return byId(id).map(PersonRow::person).map(Person::id);
    }

    @Override
    public Optional<Person> alive(PersonId person) {
        return byId(person).filter(PersonRow::alive).map(PersonRow::person);
    }

    boolean isOnFile(PersonRow row, PhoneNumber number) {
        return row.phone().filter(index.phone(number)::equals).isPresent();
    }

    /// Those alive whose number on file this is; two are enough to know that it is not one.
    List<PersonRow> atNumber(PhoneNumber number) {
        return jdbc.sql(SELECT + "WHERE p.phone_index = :index AND p.status <> 'DECEASED' LIMIT 2")
                .param("index", index.phone(number).array())
                .query(this::row)
                .list();
    }

    private static final String SELECT = """
            SELECT p.id, p.id_number, p.phone_index, p.pool, p.scheme, p.status, pin.hash
            FROM person p LEFT JOIN pin ON pin.person_id = p.id
            """;

    private Optional<PersonRow> only(String column, Bytes value) {
        var found = found(column, value);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<PersonRow> found(String column, Bytes value) {
        return jdbc.sql(SELECT + "WHERE p." + column + " = :value LIMIT 2")
                .param("value", value.array())
                .query(this::row)
                .list();
    }

    private PersonRow row(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        var idNumber = new IdNumber(cipher.open(PersonField.ID_NUMBER, id, row.getBytes("id_number")));
        var person = new Person(
                new PersonId(id),
                new PoolCode(row.getString("pool")),
                Scheme.valueOf(row.getString("scheme")),
                InsuranceStatus.valueOf(row.getString("status")),
                idNumber.birthDate(),
                idNumber.sex());
        return new PersonRow(
                person,
                idNumber,
                Optional.ofNullable(row.getBytes("hash")),
                Optional.ofNullable(row.getBytes("phone_index")).map(Bytes::of));
    }
}
