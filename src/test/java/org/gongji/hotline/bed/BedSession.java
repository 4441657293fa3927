package org.gongji.hotline.bed;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// In the run with real servers (`-Pphone`): starts the test bed before the first test, stops it after the last one,
/// and
/// lets the tests of SQL run on its MySQL.
public final class BedSession implements LauncherSessionListener {

    /// Set by the run that may start servers. No name of ours is below `hotline.`: the server refuses to start with a
    /// setting that it does not know.
    private static final String WANTED = "testbed";

    private static RealServers servers;

    static RealServers servers() {
        if (servers == null) {
            throw new IllegalStateException("these tests need the test bed: mvn verify -Pphone");
        }
        return servers;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean(WANTED)) {
            var bed = TestBed.start();
            servers = new RealServers(bed);
            System.setProperty("test.database", bed.jdbcUrl(""));
            System.setProperty("test.database.user", TestBed.USER);
            System.setProperty("test.database.password", TestBed.PASSWORD);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (servers != null) {
            servers.close();
        }
    }
}
