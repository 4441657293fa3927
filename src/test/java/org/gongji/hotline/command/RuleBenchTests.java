package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import org.gongji.hotline.command.RuleBench.Result;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.MayConfirm;
import org.junit.jupiter.api.Test;

class RuleBenchTests {

    private static final Regions REGIONS = Regions.read(new RegionSettings("110000", ZoneId.of("Asia/Shanghai"), null));

    @Test
    void each_decision_is_measured() {
        var results = new ArrayList<Result>();

        new RuleBench(REGIONS, 10).run(3, results::add);

        assertThat(results)
                .extracting(Result::decision)
                .containsExactly(
                        "mayBind",
                        "mayConfirm",
                        "mayUnbind",
                        "balanceView",
                        "deductionPlan",
                        "identify",
                        "callingHours");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.slowest()).isPositive().isLessThanOrEqualTo(result.median());
            assertThat(result.questions()).isGreaterThanOrEqualTo(1);
        });
    }

    @Test
    void the_made_up_facts_are_varied_and_most_of_them_come_to_the_end() {
        var made = new MadeUpFacts(REGIONS);
        var answers = new HashSet<String>();
        var asked = 0;

        for (var i = 0; i < 4096; i++) {
            var binding = MayBind.decide(made.binding()).trace();
            var confirming = MayConfirm.decide(made.confirming()).trace();
            answers.add("bind " + binding.answer());
            answers.add("confirm " + confirming.answer());
            asked += binding.steps().size() + confirming.steps().size();
        }

        assertThat(answers).hasSizeGreaterThan(25);
        assertThat(asked / 8192).isGreaterThanOrEqualTo(9);
    }
}
