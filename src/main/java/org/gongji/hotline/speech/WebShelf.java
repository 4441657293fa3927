package org.gongji.hotline.speech;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Sounds in memory, for a switch on another machine that fetches them over HTTP.
final class WebShelf implements Shelf {

    static final String EXTENSION = ".alaw";

    /// A sound to be fetched.
    static final class Fetchable {
        private final byte[] sound;
        private final boolean personal;

        private Fetchable(byte[] sound, boolean personal) {
            this.sound = sound;
            this.personal = personal;
        }

        byte[] sound() {
            return sound.clone();
        }

        /// Nobody may keep a copy.
        boolean personal() {
            return personal;
        }
    }

    private final String url;
    private final Map<String, Fetchable> sounds = new ConcurrentHashMap<>();

    /// @param url where this node's sounds are found, without a slash at its end
    WebShelf(String url) {
        this.url = url;
    }

    @Override
    public void put(String name, byte[] sound, boolean personal) {
        sounds.put(name, new Fetchable(sound, personal));
    }

    @Override
    public String address(String name) {
        return url + "/" + name + EXTENSION;
    }

    @Override
    public void remove(String name) {
        sounds.remove(name);
    }

    @Override
    public void close() {
        sounds.clear();
    }

    Optional<Fetchable> fetch(String name) {
        return Optional.ofNullable(sounds.get(name));
    }
}
