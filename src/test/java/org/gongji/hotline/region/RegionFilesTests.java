package org.gongji.hotline.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.gongji.hotline.rules.Fund;
import org.gongji.hotline.rules.Limit;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Relation;
import org.junit.jupiter.api.Test;

/// The region files that the hotline ships.
class RegionFilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final RegionFiles SHIPPED = new RegionConfiguration().regionFiles();

    private final Regions regions = SHIPPED.regions(new RegionSettings("110000", ZoneId.of("Asia/Shanghai")));

    @Test
    void daqing_allows_five_at_once() {
        var pack = regions.of(new PoolCode("230600"), TODAY);

        assertThat(pack.limits().maxActive()).isEqualTo(new Limit(5));
    }

    @Test
    void ningbo_shares_the_money_of_earlier_years_only() {
        var pack = regions.of(new PoolCode("330200"), TODAY);

        assertThat(pack.fund().source()).isEqualTo(Fund.Years.PRIOR_YEARS);
    }

    @Test
    void a_pool_without_a_file_takes_that_of_its_province() {
        var changsha = regions.of(new PoolCode("430100"), TODAY);

        assertThat(changsha.region()).isEqualTo(new PoolCode("430000"));
        assertThat(changsha.limits().maxActive()).isEqualTo(new Limit(10));
        assertThat(changsha.limits().maxLifetimeDistinct()).isEqualTo(new Limit(20));
    }

    @Test
    void a_pool_whose_province_has_no_file_either_takes_the_national_default() {
        var urumqi = regions.of(new PoolCode("650100"), TODAY);

        assertThat(urumqi.region()).isEqualTo(PoolCode.NATION);
        assertThat(urumqi.limits().maxActive()).isEqualTo(Limit.NONE);
    }

    @Test
    void before_august_2024_only_spouse_parents_and_children() {
        var then = regions.of(new PoolCode("650100"), LocalDate.of(2024, 7, 31));

        assertThat(then.kinship().relations()).isEqualTo(Set.of(Relation.SPOUSE, Relation.PARENT, Relation.CHILD));
    }

    @Test
    void the_hotlines_own_region_has_a_word_for_its_greeting() {
        assertThat(regions.ownWord()).contains("city.110000");
    }
}
