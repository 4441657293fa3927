package org.gongji.hotline.binding;

import java.util.Arrays;
import java.util.List;
import org.gongji.hotline.region.RegionVersion;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.Decision;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.MayUnbind;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.RulePack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes an old decision again, by the facts and the region files that were kept with it.
@Component
final class Reproduction {

    private final JdbcClient jdbc;
    private final Regions regions;

    Reproduction(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    Decision<MayBind.Outcome> mayBind(String facts, String pack) {
        var kept = FactsText.read(facts);
        return MayBind.decide(kept.mayBind(pack(pack, kept)));
    }

    Decision<MayConfirm.Outcome> mayConfirm(String facts, String pack) {
        var kept = FactsText.read(facts);
        return MayConfirm.decide(kept.mayConfirm(pack(pack, kept)));
    }

    Decision<MayUnbind.Outcome> mayUnbind(String facts, String pack) {
        var kept = FactsText.read(facts);
        return MayUnbind.decide(kept.mayUnbind(pack(pack, kept)));
    }

    /// @param name of a pack, such as `230600/1 000000/1 from 2024-12-09`
    private RulePack pack(String name, FactsText facts) {
        var versions = Arrays.stream(name.substring(0, name.indexOf(" from ")).split(" "))
                .map(this::version)
                .toList();
        var pack = regions.with(versions).of(versions.getFirst().region(), facts.today());
        if (!pack.name().equals(name)) {
            throw new IllegalStateException("the kept files make the pack " + pack.name() + " instead of " + name);
        }
        return pack;
    }

    private RegionVersion version(String name) {
        var parts = List.of(name.split("/"));
        var region = new PoolCode(parts.get(0));
        var number = Integer.parseInt(parts.get(1));
        return new RegionVersion(region, number, text(region, number));
    }

    private String text(PoolCode region, int version) {
        return jdbc.sql("SELECT text FROM region_text WHERE region = :region AND version = :version")
                .param("region", region.digits())
                .param("version", version)
                .query(String.class)
                .single();
    }
}
