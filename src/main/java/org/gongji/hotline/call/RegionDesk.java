package org.gongji.hotline.call;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.RulePack;

/// The desk of the region that is set.
record RegionDesk(Regions regions, InstantSource clock) implements Desk {

    @Override
    public ZoneId zone() {
        return regions.zone();
    }

    @Override
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone());
    }

    @Override
    public RulePack rules() {
        return regions.own(today());
    }

    @Override
    public RulePack rules(PoolCode pool) {
        return regions.of(pool, today());
    }

    @Override
    public Optional<String> city() {
        return regions.ownWord();
    }
}
