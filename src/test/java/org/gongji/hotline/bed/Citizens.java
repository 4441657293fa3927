package org.gongji.hotline.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// Brings citizens into the database as an operator does: by the feed.
final class Citizens {

    private static final String HEADER =
            "id_number,name,phone,card_number,pool,scheme,status,prior_balance,current_balance,pin,as_of";

    private Citizens() {}

    static void bringIn(TestBed bed, List<Citizen> citizens) throws IOException, InterruptedException {
        bringIn(bed, TestBed.SCHEMA, citizens);
    }

    static void bringIn(TestBed bed, String schema, List<Citizen> citizens) throws IOException, InterruptedException {
        var feed = Files.createTempFile(bed.folder("feeds"), "people", ".csv");
        var lines = citizens.stream().map(Citizen::feedLine).toList();
        Files.writeString(feed, HEADER + "\n" + String.join("\n", lines) + "\n");
        HotlineNode.runOn(bed, schema, "import", "people", feed.toString());
    }
}
