package org.gongji.hotline.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The processes that use one embedded server. The last one out stops it.
///
/// Rests on file locks, which the operating system takes back from a process however it ended.
final class Company {

    /// What has to be done while no other process comes or goes.
    interface Work {
        void run() throws IOException;
    }

    private final Path door;
    private final FileChannel room;
    private final FileLock inside;

    private Company(Path door, FileChannel room, FileLock inside) {
        this.door = door;
        this.room = room;
        this.inside = inside;
    }

    /// Comes in: does `start` first. Waits while another process comes or goes.
    static Company join(Path home, Work start) throws IOException {
        var door = home.resolve("door.lock");
        try (var channel = open(door);
                var _ = channel.lock()) {
            start.run();
            var room = open(home.resolve("room.lock"));
            return new Company(door, room, room.lock(0, Long.MAX_VALUE, true));
        }
    }

    /// Goes out: does `stop` if nobody else is in.
    void leave(Work stop) throws IOException {
        try (var channel = open(door);
                var _ = channel.lock()) {
            inside.release();
            if (room.tryLock() != null) {
                stop.run();
            }
        } finally {
            room.close();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
