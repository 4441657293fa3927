package org.gongji.hotline.asterisk;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// TLS to the switch, with what asterisk-java leaves out: the certificate has to name the host that was meant.
final class AmiTls {

    private AmiTls() {}

    /// Puts TLS over a connection; the handshake is for the first one who reads or writes.
    static Socket over(Socket socket, AmiSettings settings) throws IOException {
        try {
            var context = context(Optional.ofNullable(settings.ca()));
            var over =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, settings.host(), settings.port(), true);
            var parameters = over.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            over.setSSLParameters(parameters);
            return over;
        } catch (GeneralSecurityException problem) {
            throw new IOException("no TLS: " + problem.getMessage(), problem);
        }
    }

    private static SSLContext context(Optional<Path> ca) throws IOException, GeneralSecurityException {
        if (ca.isEmpty()) {
            return SSLContext.getDefault();
        }
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(certificates(ca.get()));
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context;
    }

    private static KeyStore certificates(Path pem) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(pem)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + store.size(), certificate);
            }
        }
        return store;
    }
}
