package org.gongji.hotline.bed;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// In the run with real servers (`-Pphone`): starts the test bed before the first test, stops it after the last one,
/// and
/// lets the tests of SQL run on its MySQL.
public final class BedSession implements LauncherSessionListener {

    private static TestBed bed;

    static TestBed bed() {
        if (bed == null) {
            throw new IllegalStateException("these tests need the test bed: mvn verify -Pphone");
        }
        return bed;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("hotline.bed")) {
            bed = TestBed.start();
            System.setProperty("hotline.test.database", bed.jdbcUrl(""));
            System.setProperty("hotline.test.database.user", TestBed.USER);
            System.setProperty("hotline.test.database.password", TestBed.PASSWORD);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (bed != null) {
            bed.close();
        }
    }
}
