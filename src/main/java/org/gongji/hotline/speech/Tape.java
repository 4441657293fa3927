package org.gongji.hotline.speech;

import com.sun.speech.freetts.audio.AudioPlayer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;

/// Keeps what FreeTTS speaks instead of playing it.
final class Tape implements AudioPlayer {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private AudioFormat format = new AudioFormat(ALaw.HERTZ, 16, 1, true, true);

    void rewind() {
        bytes.reset();
    }

    int size() {
        return bytes.size() / 2;
    }

    float[] samples() {
        var order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        var values = ByteBuffer.wrap(bytes.toByteArray()).order(order).asShortBuffer();
        var samples = new float[values.remaining()];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = values.get(i) / 32768f;
        }
        return samples;
    }

    @Override
    public boolean write(byte[] spoken) {
        return write(spoken, 0, spoken.length);
    }

    @Override
    public boolean write(byte[] spoken, int from, int length) {
        bytes.write(spoken, from, length);
        return true;
    }

    @Override
    public void setAudioFormat(AudioFormat spoken) {
        format = spoken;
    }

    @Override
    public AudioFormat getAudioFormat() {
        return format;
    }

    @Override
    public float getVolume() {
        return 1;
    }

    @Override
    public void setVolume(float volume) {}

    @Override
    public void begin(int size) {}

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public boolean drain() {
        return true;
    }

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void reset() {}

    @Override
    public void cancel() {}

    @Override
    public void close() {}

    @Override
    public long getTime() {
        return 0;
    }

    @Override
    public void resetTime() {}

    @Override
    public void startFirstSampleTimer() {}

    @Override
    public void showMetrics() {}
}
