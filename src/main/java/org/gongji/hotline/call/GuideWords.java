package org.gongji.hotline.call;

import static org.gongji.hotline.dialog.Prompt.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.Fund;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Relation;

/// What the guide says in the hotline's own region.
record GuideWords(Desk desk) {

    static final String[] WHO = {
        "guide.what",
        "guide.who.1",
        "guide.who.2",
        "guide.who.3",
        "guide.who.4",
        "guide.who.5",
        "guide.who.pool",
        "guide.who.province",
        "guide.who.national",
        "guide.who.code"
    };

    static final String[] PAY = {
        "guide.pay.1",
        "guide.pay.2",
        "guide.pay.3",
        "guide.pay.4",
        "guide.pay.5",
        "guide.pay.supplement",
        "guide.pay.prior"
    };

    static final String[] USE = {
        "guide.use.1",
        "guide.use.2",
        "guide.use.3",
        "guide.use.4",
        "guide.use.order.bind",
        "guide.use.order.user",
        "guide.use.order.system",
        "guide.use.5"
    };

    static final String[] WARNING = {"guide.cash", "guide.go-between", "guide.96110"};

    static final String[] WINDOW = {"guide.window.1", "guide.window.2", "guide.window.3", "guide.window.4"};

    private static final Value ANTI_FRAUD = new Value.Digits("96110", Value.Grouping.WHOLE);

    List<Prompt> who() {
        var rules = desk.rules();
        var said = new Said().add("guide.what", "guide.who.1");
        if (rules.kinship().relations().containsAll(Set.of(Relation.SIBLING, Relation.GRANDPARENT))) {
            said.add("guide.who.2");
        }
        if (rules.kinship().allows(Relation.GRANDCHILD)) {
            said.add("guide.who.3");
        }
        return said.add("guide.who.4", "guide.who.5")
                .add(
                        switch (rules.reach().scope()) {
                            case POOL -> "guide.who.pool";
                            case PROVINCE -> isMunicipality(rules.region()) ? "guide.who.pool" : "guide.who.province";
                            case NATIONAL -> "guide.who.national";
                        })
                .add("guide.who.code")
                .prompts;
    }

    /// 北京, 天津, 上海 and 重庆 are their own province: people there say "本市".
    private static boolean isMunicipality(PoolCode region) {
        return region.digits().matches("(11|12|31|50).*");
    }

    List<Prompt> pay() {
        var fund = desk.rules().fund();
        var said = new Said().add("guide.pay.1");
        for (var category : Fund.Category.values()) {
            if (fund.categories().contains(category)) {
                said.add(
                        switch (category) {
                            case HOSPITAL -> "guide.pay.2";
                            case PHARMACY -> "guide.pay.3";
                            case RESIDENT_PREMIUM -> "guide.pay.4";
                            case LONG_TERM_CARE_PREMIUM -> "guide.pay.5";
                            case COMMERCIAL_SUPPLEMENT -> "guide.pay.supplement";
                        });
            }
        }
        if (fund.source() == Fund.Years.PRIOR_YEARS) {
            said.add("guide.pay.prior");
        }
        return said.prompts;
    }

    List<Prompt> use() {
        return new Said()
                .add("guide.use.1", "guide.use.2", "guide.use.3", "guide.use.4")
                .add(
                        switch (desk.rules().fund().order()) {
                            case BIND_ORDER -> "guide.use.order.bind";
                            case USER_ORDER -> "guide.use.order.user";
                            case SYSTEM -> "guide.use.order.system";
                        })
                .add("guide.use.5")
                .prompts;
    }

    static List<Prompt> warning() {
        return List.of(clip("guide.cash"), clip("guide.go-between"), clip("guide.96110", "number", ANTI_FRAUD));
    }

    List<Prompt> window() {
        var said = new Said().add("guide.window.1", "guide.window.2", "guide.window.3");
        return desk.open() ? said.add("guide.window.4").prompts : said.prompts;
    }

    private static final class Said {
        private final List<Prompt> prompts = new ArrayList<>();

        Said add(String... ids) {
            for (var id : ids) {
                prompts.add(clip(id));
            }
            return this;
        }
    }
}
