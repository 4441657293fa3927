package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTests {

    private static final byte[] SOUND = {1, 2, 3};

    @TempDir
    private Path common;

    @Test
    void a_sound_is_a_file_that_the_switch_names_without_its_extension() throws IOException {
        try (var shelf = shelf()) {
            shelf.put("abc", SOUND, true);

            assertThat(Path.of(shelf.address("abc") + ".alaw")).hasBinaryContent(SOUND);
        }
    }

    @Test
    void others_may_read_a_sound_by_its_name_and_list_none() throws IOException {
        try (var shelf = shelf()) {
            shelf.put("abc", SOUND, true);

            var file = Path.of(shelf.address("abc") + ".alaw");
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(Files.getPosixFilePermissions(file.getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    @Test
    void a_removed_sound_is_gone_and_may_be_removed_again() throws IOException {
        try (var shelf = shelf()) {
            shelf.put("abc", SOUND, true);

            shelf.remove("abc");
            shelf.remove("abc");

            assertThat(Path.of(shelf.address("abc") + ".alaw")).doesNotExist();
        }
    }

    @Test
    void a_name_is_used_once() throws IOException {
        try (var shelf = shelf()) {
            shelf.put("abc", SOUND, true);

            assertThatThrownBy(() -> shelf.put("abc", SOUND, true)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void a_closed_shelf_leaves_nothing_behind() throws IOException {
        var shelf = shelf();
        shelf.put("abc", SOUND, true);

        shelf.close();

        assertThat(folders()).isEmpty();
    }

    @Test
    void what_a_dead_node_left_goes_at_the_next_start() throws IOException {
        var left = Files.createDirectory(common.resolve("node-dead"));
        Files.write(left.resolve("balance.alaw"), SOUND);
        Files.createFile(common.resolve("node-dead.lock"));

        try (var _ = shelf()) {
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void what_a_living_node_holds_stays() throws IOException {
        try (var first = shelf()) {
            first.put("abc", SOUND, true);

            try (var _ = shelf()) {
                assertThat(Path.of(first.address("abc") + ".alaw")).exists();
            }
        }
    }

    @Test
    void without_a_setting_the_folder_is_one_of_our_own_that_others_cannot_list() throws IOException {
        var folder = MediaFolder.find(Optional.empty());

        assertThat(folder).isAbsolute().isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx--x--x");
    }

    @Test
    void a_sound_over_http_has_the_node_s_address_and_an_extension() {
        try (var shelf = new WebShelf("http://10.0.0.5:8080/media")) {
            shelf.put("abc", SOUND, true);

            assertThat(shelf.address("abc")).isEqualTo("http://10.0.0.5:8080/media/abc.alaw");
            assertThat(shelf.fetch("abc")).hasValueSatisfying(found -> {
                assertThat(found.sound()).isEqualTo(SOUND);
                assertThat(found.personal()).isTrue();
            });
            shelf.remove("abc");
            assertThat(shelf.fetch("abc")).isEmpty();
        }
    }

    private FolderShelf shelf() throws IOException {
        return new FolderShelf(NodeFolder.open(common));
    }

    private List<Path> folders() throws IOException {
        try (var found = Files.list(common)) {
            return found.filter(Files::isDirectory).toList();
        }
    }
}
