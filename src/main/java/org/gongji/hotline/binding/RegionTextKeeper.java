package org.gongji.hotline.binding;

import org.gongji.hotline.region.RegionVersion;
import org.gongji.hotline.region.Regions;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps every version of every region file, so that an old decision can be made again. A version is written once: a
/// file that says something else under the same one stops the start.
@Component
final class RegionTextKeeper implements InitializingBean {

    private final JdbcClient jdbc;
    private final Regions regions;

    RegionTextKeeper(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    @Override
    public void afterPropertiesSet() {
        regions.versions().forEach(this::keep);
    }

    private void keep(RegionVersion version) {
        jdbc.sql("""
                        INSERT INTO region_text (region, version, text, stored_at)
                        VALUES (:region, :version, :text, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE version = VALUES(version)
                        """)
                .param("region", version.region().digits())
                .param("version", version.version())
                .param("text", version.text())
                .update();
        var kept = jdbc.sql("SELECT text FROM region_text WHERE region = :region AND version = :version")
                .param("region", version.region().digits())
                .param("version", version.version())
                .query(String.class)
                .single();
        if (!kept.equals(version.text())) {
            throw new RegionTextChanged(version.region().digits() + ".yaml", version.version());
        }
    }
}
