package org.gongji.hotline.region;

/// The regions that the program comes with, for tests of other modules.
public final class TestRegions {

    private TestRegions() {}

    public static Regions shipped() {
        return Shipped.regions();
    }

    /// With one file changed: `from` to `to`.
    public static Regions changed(String name, String from, String to) {
        return new RegionFiles(Shipped.changed(name, from, to)).regions(Shipped.beijing());
    }
}
