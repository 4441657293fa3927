package org.gongji.hotline.region;

/// A region file that the hotline does not start with. The message says where, what is wrong and what to write.
public final class RegionFileRefused extends IllegalStateException {

    RegionFileRefused(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
