package org.gongji.hotline.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// One of the invented people of the demo who can be identified.
public record DemoPerson(String name, String id, String phone, String pin) {

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int PHONE = 2;
    private static final int PIN = 9;

    /// Those who have a PIN, as the demo's own feed has them.
    public static List<DemoPerson> all() {
        try {
            return new ClassPathResource("demo/people.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(fields -> !fields[PIN].isEmpty())
                    .map(fields -> new DemoPerson(fields[NAME], fields[ID], fields[PHONE], fields[PIN]))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("demo/people.csv is not in this jar", problem);
        }
    }

    /// The ID as it is keyed: X is the star.
    public String keyed() {
        return id.replace('X', '*');
    }

    /// Invented, but a log is no place even for that.
    @Override
    public String toString() {
        return "DemoPerson";
    }
}
