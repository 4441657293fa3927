package org.gongji.hotline.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Party;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Ties;
import org.junit.jupiter.api.Test;

/// In Daqing five were allowed; then somebody corrected the file: it had been three all along.
class OldPacksTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final PoolCode DAQING = new PoolCode("230600");

    private static final Regions OLD = Shipped.regions();
    private static final Regions NEW = new RegionFiles(Shipped.with(
                    "230600.yaml",
                    RegionTexts.shipped()
                            .named("230600.yaml")
                            .text()
                            .replace("version: 1", "version: 2")
                            .replace("value: 5", "value: 3")))
            .regions(Shipped.beijing());

    @Test
    void a_decision_is_taken_again_as_it_was_under_the_text_of_its_day() {
        var then = MayBind.decide(fourth(OLD.of(DAQING, DAY)));

        var again = MayBind.decide(fourth(NEW.with(OLD.versions()).of(DAQING, DAY)));
        var now = MayBind.decide(fourth(NEW.of(DAQING, DAY)));

        assertThat(again).isEqualTo(then);
        assertThat(then.outcome()).isInstanceOf(MayBind.Outcome.WaitsFor.class);
        assertThat(now.outcome()).isEqualTo(new MayBind.Outcome.Refused(Reason.TOO_MANY_MEMBERS));
    }

    @Test
    void a_pack_made_again_is_the_pack_that_ruled_then() {
        var before = LocalDate.of(2022, 12, 31);

        var again = NEW.with(OLD.versions());

        assertThat(again.of(DAQING, DAY)).isEqualTo(OLD.of(DAQING, DAY));
        assertThat(again.of(DAQING, before)).isEqualTo(OLD.of(DAQING, before));
        assertThat(NEW.of(DAQING, DAY)).isNotEqualTo(OLD.of(DAQING, DAY));
    }

    @Test
    void every_file_in_use_is_handed_out_with_its_version_and_its_text() {
        assertThat(NEW.versions())
                .extracting(version -> version.region().digits() + "/" + version.version())
                .containsExactlyInAnyOrder(
                        "000000/1",
                        "110000/1",
                        "131100/1",
                        "140100/1",
                        "230600/2",
                        "230800/1",
                        "330200/1",
                        "370100/1",
                        "410000/1",
                        "430000/1");
        assertThat(OLD.versions())
                .contains(new RegionVersion(
                        DAQING, 1, RegionTexts.shipped().named("230600.yaml").text()));
    }

    /// Somebody who shares with three wants to share with a fourth.
    private static MayBind.Facts fourth(RulePack pack) {
        var sharer = new Party.OnFile(
                DAQING, Scheme.EMPLOYEE, InsuranceStatus.ACTIVE, LocalDate.of(1964, 3, 15), Money.ofYuan("1000.00"));
        return new MayBind.Facts(
                sharer,
                sharer,
                false,
                Relation.SIBLING,
                Side.SHARER,
                false,
                Optional.empty(),
                new Ties(false, false, false, 3, 3, 0),
                DAY,
                pack);
    }
}
