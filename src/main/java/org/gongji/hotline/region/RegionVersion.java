package org.gongji.hotline.region;

import org.gongji.hotline.rules.PoolCode;

/// What a region's file said in one version.
public record RegionVersion(PoolCode region, int version, String text) {}
