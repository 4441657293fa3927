package org.gongji.hotline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The embedded database of a folder, as one process uses it.
final class EmbeddedDatabase implements AutoCloseable {

    private final Server server;
    private final Company company;
    private final PortFile told;
    private boolean left;

    private EmbeddedDatabase(Server server, Company company, PortFile told) {
        this.server = server;
        this.company = company;
        this.told = told;
    }

    /// Joins the server that runs in `home`, or starts it. Blocks: about 1 s, at the very first start some more.
    ///
    /// @param software where its programs are unpacked
    static EmbeddedDatabase join(Path software, Path home) throws IOException {
        Files.createDirectories(home);
        var server = new Server(Software.under(software), home);
        var company = Company.join(home, server::running);
        var told = PortFile.read(home).orElseThrow(() -> new IOException("the port file went away: start again"));
        return new EmbeddedDatabase(server, company, told);
    }

    Address address() {
        return address(Server.SCHEMA);
    }

    Address address(String schema) {
        return told.address(schema);
    }

    @Override
    public synchronized void close() throws IOException {
        if (!left) {
            left = true;
            company.leave(server::stop);
        }
    }
}
