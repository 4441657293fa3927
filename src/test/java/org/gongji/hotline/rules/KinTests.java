package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.rules.IdNumber.Sex.FEMALE;
import static org.gongji.hotline.rules.IdNumber.Sex.MALE;
import static org.gongji.hotline.rules.Pairs.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KinTests {

    private static final Kin.One BROTHER = new Kin.One(LocalDate.of(1980, 5, 1), MALE);
    private static final Kin.One SISTER = new Kin.One(LocalDate.of(1983, 5, 1), FEMALE);

    @ParameterizedTest
    @CsvSource({
        "PARENT, MALE, FATHER", "PARENT, FEMALE, MOTHER",
        "CHILD, MALE, SON", "CHILD, FEMALE, DAUGHTER",
        "SPOUSE, MALE, HUSBAND", "SPOUSE, FEMALE, WIFE",
        "GRANDPARENT, MALE, GRANDFATHER", "GRANDPARENT, FEMALE, GRANDMOTHER",
        "GRANDCHILD, MALE, GRANDSON", "GRANDCHILD, FEMALE, GRANDDAUGHTER",
        "PARENT_IN_LAW, MALE, RELATIVE", "PARENT_IN_LAW, FEMALE, RELATIVE"
    })
    void the_beneficiary_is_to_the_sharer_what_the_relation_says(Relation relation, IdNumber.Sex sex, Kin kin) {
        var beneficiary = new Kin.One(LocalDate.of(1990, 1, 1), sex);

        assertThat(Kin.of(relation, Side.BENEFICIARY, beneficiary, BROTHER, TODAY))
                .isEqualTo(kin);
    }

    @ParameterizedTest
    @CsvSource({
        "PARENT, MALE, SON", "PARENT, FEMALE, DAUGHTER",
        "CHILD, MALE, FATHER", "CHILD, FEMALE, MOTHER",
        "SPOUSE, MALE, HUSBAND", "SPOUSE, FEMALE, WIFE",
        "GRANDPARENT, MALE, GRANDSON", "GRANDPARENT, FEMALE, GRANDDAUGHTER",
        "GRANDCHILD, MALE, GRANDFATHER", "GRANDCHILD, FEMALE, GRANDMOTHER",
        "PARENT_IN_LAW, MALE, RELATIVE", "PARENT_IN_LAW, FEMALE, RELATIVE"
    })
    void the_sharer_is_the_other_way_round(Relation relation, IdNumber.Sex sex, Kin kin) {
        var sharer = new Kin.One(LocalDate.of(1990, 1, 1), sex);

        assertThat(Kin.of(relation, Side.SHARER, sharer, BROTHER, TODAY)).isEqualTo(kin);
    }

    @Test
    void a_husband_or_wife_is_an_old_partner_from_the_sixtieth_birthday_on() {
        var sixty = new Kin.One(LocalDate.of(1966, 11, 25), FEMALE);
        var fiftyNine = new Kin.One(LocalDate.of(1966, 11, 26), FEMALE);

        assertThat(Kin.of(Relation.SPOUSE, Side.BENEFICIARY, sixty, BROTHER, TODAY))
                .isEqualTo(Kin.OLD_PARTNER);
        assertThat(Kin.of(Relation.SPOUSE, Side.BENEFICIARY, fiftyNine, BROTHER, TODAY))
                .isEqualTo(Kin.WIFE);
    }

    @ParameterizedTest
    @EnumSource
    void brothers_and_sisters_are_older_or_younger_than_the_one_who_listens(Side side) {
        var youngBrother = new Kin.One(LocalDate.of(1983, 5, 2), MALE);
        var oldSister = new Kin.One(LocalDate.of(1980, 4, 30), FEMALE);

        assertThat(Kin.of(Relation.SIBLING, side, BROTHER, SISTER, TODAY)).isEqualTo(Kin.OLDER_BROTHER);
        assertThat(Kin.of(Relation.SIBLING, side, SISTER, BROTHER, TODAY)).isEqualTo(Kin.YOUNGER_SISTER);
        assertThat(Kin.of(Relation.SIBLING, side, youngBrother, SISTER, TODAY)).isEqualTo(Kin.YOUNGER_BROTHER);
        assertThat(Kin.of(Relation.SIBLING, side, oldSister, BROTHER, TODAY)).isEqualTo(Kin.OLDER_SISTER);
    }

    @Test
    void of_twins_nobody_says_who_is_older() {
        assertThat(Kin.of(Relation.SIBLING, Side.SHARER, BROTHER, BROTHER, TODAY))
                .isEqualTo(Kin.RELATIVE);
    }

    @Test
    void an_id_tells_age_and_sex() {
        assertThat(Kin.One.of(new IdNumber("110101196403150017")))
                .isEqualTo(new Kin.One(LocalDate.of(1964, 3, 15), MALE));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARENT_IN_LAW")
    void turned_round_twice_a_relation_is_what_it_was(Relation relation) {
        assertThat(relation.inverse().flatMap(Relation::inverse)).contains(relation);
    }

    @Test
    void there_is_no_word_for_a_child_in_law() {
        assertThat(Relation.PARENT_IN_LAW.inverse()).isEmpty();
    }
}
