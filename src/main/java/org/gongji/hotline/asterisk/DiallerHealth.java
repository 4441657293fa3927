package org.gongji.hotline.asterisk;

import java.util.Locale;
import org.gongji.hotline.callback.Dialler;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// How the link to the switch that dials is. It never takes the node out of rotation: calls that come in need no
/// dialler.
final class DiallerHealth implements HealthIndicator {

    private final Dialler dialler;

    DiallerHealth(Dialler dialler) {
        this.dialler = dialler;
    }

    @Override
    public Health health() {
        var link = dialler.link();
        var health = link == Dialler.Link.AWAY ? Health.unknown() : Health.up();
        return health.withDetail("link", link.name().toLowerCase(Locale.ROOT)).build();
    }
}
