package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.region.TestRegions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class RegionTextKeeperTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("binding");

    @BeforeEach
    void with_the_shipped_files_kept() {
        database.jdbc().sql("DELETE FROM region_text").update();
        keep(TestRegions.shipped());
    }

    @Test
    void the_same_files_are_let_in_again() {
        assertThatCode(() -> keep(TestRegions.shipped())).doesNotThrowAnyException();
    }

    @Test
    void another_text_under_the_same_version_is_refused() {
        assertThatThrownBy(() -> keep(TestRegions.changed("000000.yaml", "name: 全国", "name: 中国")))
                .isInstanceOf(RegionTextChanged.class)
                .hasMessageContaining("000000.yaml")
                .hasMessageContaining("Give the changed file \"version: 2\"");
    }

    @Test
    void a_new_version_is_kept_beside_the_old_one() {
        keep(TestRegions.changed("000000.yaml", "version: 1", "version: 2"));

        assertThat(database.jdbc()
                        .sql("SELECT version FROM region_text WHERE region = '000000' ORDER BY version")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    private static void keep(Regions regions) {
        new RegionTextKeeper(database.jdbc(), regions).afterPropertiesSet();
    }
}
