package org.gongji.hotline.speech;

import java.util.Optional;
import org.gongji.hotline.dialog.Repertoire;
import org.gongji.hotline.dialog.Surnames;
import org.springframework.beans.factory.ObjectProvider;
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
    Surnames surnames(Catalogue catalogue) {
        return (surname, language) ->
                catalogue.word(language, "surname." + surname).isPresent();
    }

    @Bean
    RecordedClips recordedClips(Catalogue catalogue) {
        return RecordedClips.load(catalogue);
    }

    @Bean
    Sounds sounds(RecordedClips recorded) {
        return new Sounds(recorded, new EnglishVoice());
    }

    @Bean
    ComposedSpeech speech(Catalogue catalogue, Sounds sounds, Shelf shelf) {
        return ComposedSpeech.of(catalogue, sounds, shelf);
    }

    @Bean
    Retelling retelling(Catalogue catalogue, Sounds sounds) {
        return Retelling.of(catalogue, sounds);
    }

    @Bean
    Voices voices(Catalogue catalogue, RecordedClips recorded, Sounds sounds, ComposedSpeech speech) {
        return new Voices(catalogue, recorded, sounds, speech::forget);
    }

    @Bean
    EnglishWarmUp englishWarmUp(Catalogue catalogue, Sounds sounds) {
        return new EnglishWarmUp(catalogue, sounds);
    }

    @Bean
    SpeechCheck speechCheck(Catalogue catalogue, RecordedClips recorded) {
        return new SpeechCheck(catalogue, recorded);
    }

    @Bean
    SpeechGuard speechGuard(Catalogue catalogue, SpeechCheck check, ObjectProvider<Repertoire> repertoires) {
        return new SpeechGuard(catalogue, check, repertoires.stream().toList());
    }
}
