package org.gongji.hotline.settings;

import java.nio.charset.Charset;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Refuses a locale in which this JVM cannot open files with Chinese names: clips of words have them.
final class FileNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// The locale has no Chinese characters.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(Charset charset) {
            super("file names are read as " + charset);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
    }

    static void check(Charset charset) {
        if (!charset.newEncoder().canEncode('王')) {
            throw new Unreadable(charset);
        }
    }
}
