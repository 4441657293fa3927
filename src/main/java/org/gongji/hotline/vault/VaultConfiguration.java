package org.gongji.hotline.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The vault of the key file that is named; the demo makes its own.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class VaultConfiguration {

    @Bean
    KeyFile keyFile(
            KeySettings settings,
            @Value("${hotline.demo.enabled:false}") boolean demo,
            @Value("${hotline.data.dir:.hotline}") Path data) {
        var named = settings.file();
        if (named != null) {
            return existing(named);
        }
        if (!demo) {
            throw new KeyFileFault("hotline.keys.file is not set. It has to name the file with the hotline's keys,"
                    + " for example /etc/hotline/keys; only the demo makes one by itself.");
        }
        return KeyFile.read(made(data.resolve("keys")));
    }

    private static KeyFile existing(Path named) {
        if (!Files.exists(named)) {
            throw new KeyFileFault("hotline.keys.file names " + named + ", and there is no such file."
                    + " Bring the file back: new keys cannot read what was stored with the old ones.");
        }
        return KeyFile.read(named);
    }

    private static Path made(Path file) {
        try {
            FreshKeys.writeTo(file);
            return file;
        } catch (IOException problem) {
            throw new KeyFileFault("the demo's keys cannot be written to " + file + " ("
                    + problem.getClass().getSimpleName() + ")");
        }
    }

    @Bean
    KeyMarks keyMarks(KeyFile file) {
        return file.marks();
    }

    @Bean
    FieldCipher fieldCipher(KeyFile file) {
        return new FieldCipher(file.fieldKeys(), file.active());
    }

    @Bean
    BlindIndex blindIndex(KeyFile file) {
        return new BlindIndex(file.key("index"));
    }

    @Bean
    NumberHash numberHash(KeyFile file) {
        return new NumberHash(file.key("number"));
    }

    @Bean
    PinHash pinHash(KeyFile file) {
        return new PinHash(file.key("pin"));
    }

    @Bean
    PasswordHash passwordHash(KeyFile file) {
        return new PasswordHash(file.key("pin"));
    }

    @Bean
    HashChain hashChain(KeyFile file) {
        return new HashChain(file.key("chain"));
    }
}
