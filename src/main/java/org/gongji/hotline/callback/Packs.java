package org.gongji.hotline.callback;

import java.time.LocalDate;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.RulePack;

/// The rules of a pool on a day.
interface Packs {

    RulePack of(PoolCode pool, LocalDate day);
}
