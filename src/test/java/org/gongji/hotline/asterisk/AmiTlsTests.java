package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The link over TLS, at a switch with a certificate that the test has made.
class AmiTlsTests {

    private static final String PASSWORD = "of-the-tests";

    @TempDir
    private Path folder;

    @Test
    void a_switch_whose_certificate_names_the_host_is_linked_to() throws Exception {
        try (var manager = manager("dns:localhost")) {
            var serving = Thread.ofVirtual().start(() -> serve(manager));

            try (var session = AmiSession.begin(settings(manager, folder.resolve("switch.pem")), _ -> {})) {
                assertThat(session.endsWithin(Duration.ZERO)).isFalse();
            }
            serving.join();
        }
    }

    @Test
    void a_switch_whose_certificate_names_another_host_is_not() throws Exception {
        try (var manager = manager("dns:asterisk.example")) {
            Thread.ofVirtual().start(() -> serve(manager));

            assertThatThrownBy(() -> AmiSession.begin(settings(manager, folder.resolve("switch.pem")), _ -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("localhost");
        }
    }

    @Test
    void a_switch_whose_certificate_nobody_vouches_for_is_not() throws Exception {
        try (var manager = manager("dns:localhost")) {
            Thread.ofVirtual().start(() -> serve(manager));

            assertThatThrownBy(() -> AmiSession.begin(settings(manager, null), _ -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("certification path");
        }
    }

    /// Its greeting fails where the other side will not have it; then its test tells.
    private static void serve(FakeManager manager) {
        try (var peer = manager.linked()) {
            peer.isClosed();
        } catch (IOException _) {
            // as above
        }
    }

    private FakeManager manager(String name) throws Exception {
        var store = folder.resolve("switch.p12");
        keytool("-genkeypair", store, "-keyalg", "EC", "-dname", "CN=switch", "-ext", "san=" + name);
        keytool(
                "-exportcert",
                store,
                "-rfc",
                "-file",
                folder.resolve("switch.pem").toString());
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(store.toFile())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new FakeManager(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    private static void keytool(String verb, Path store, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                verb,
                "-alias",
                "switch",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static AmiSettings settings(FakeManager manager, @Nullable Path ca) {
        var moment = Duration.ofSeconds(10);
        return new AmiSettings(
                "localhost",
                manager.port(),
                "hotline",
                FakeManager.SECRET,
                true,
                ca,
                moment,
                moment,
                moment,
                moment,
                moment,
                moment);
    }
}
