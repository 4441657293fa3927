package org.gongji.hotline.region;

import java.time.LocalDate;
import org.gongji.hotline.rules.Parameter;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Source;

/// What holds in a region on a day for one parameter, as its file has it.
///
/// @param value in one line
/// @param to the last day; `LocalDate.MAX` where no end is known
/// @param writtenFor the region in whose file it stands: its own, its province, or the whole country
public record Provision(
        Parameter parameter, String value, LocalDate from, LocalDate to, Source source, PoolCode writtenFor) {}
