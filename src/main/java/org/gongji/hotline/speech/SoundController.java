package org.gongji.hotline.speech;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands sounds to a switch on another machine. Their names cannot be guessed: knowing one is the permission.
@RestController
@ConditionalOnProperty(name = "hotline.media.mode", havingValue = "http")
final class SoundController {

    private static final MediaType A_LAW = MediaType.parseMediaType("audio/x-alaw-basic");

    private final WebShelf shelf;

    SoundController(WebShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping(MediaConfiguration.PATH + "/{name}" + WebShelf.EXTENSION)
    ResponseEntity<byte[]> sound(@PathVariable String name) {
        return shelf.fetch(name)
                .map(SoundController::found)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> found(WebShelf.Fetchable sound) {
        var keep = sound.personal() ? CacheControl.noStore() : CacheControl.maxAge(Duration.ofDays(1));
        return ResponseEntity.ok().contentType(A_LAW).cacheControl(keep).body(sound.sound());
    }
}
