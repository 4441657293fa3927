package org.gongji.hotline.speech;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the hotline its voice.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PromptSettings.class)
class SpeechConfiguration {

    @Bean
    Catalogue catalogue(PromptSettings settings) {
        return Catalogue.load(PromptFolder.find(Optional.ofNullable(settings.dir())));
    }

    @Bean
    RecordedClips recordedClips(Catalogue catalogue) {
        return RecordedClips.load(catalogue);
    }

    @Bean
    EnglishVoice englishVoice() {
        return new EnglishVoice();
    }

    @Bean
    Speech speech(Catalogue catalogue, RecordedClips recorded, EnglishVoice english, Shelf shelf) {
        return ComposedSpeech.of(catalogue, new Sounds(recorded, english), shelf);
    }

    @Bean
    SpeechCheck speechCheck(Catalogue catalogue, RecordedClips recorded) {
        return new SpeechCheck(catalogue, recorded);
    }
}
