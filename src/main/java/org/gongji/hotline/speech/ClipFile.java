package org.gongji.hotline.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// A clip's WAV file: 8 kHz, mono, A-law or 16-bit samples. Read by hand, because a start-up reads two thousand of
/// them.
final class ClipFile {

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int PCM = 1;
    private static final int A_LAW = 6;

    private ClipFile() {}

    /// @throws IOException also where the file is something else than such a clip; the message says what
    static Recording read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    static Recording read(byte[] bytes) throws IOException {
        var content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 12 || content.getInt(0) != RIFF || content.getInt(8) != WAVE) {
            throw new IOException("no WAV file");
        }
        var encoding = 0;
        content.position(12);
        while (content.remaining() >= 8) {
            var chunk = content.getInt();
            var length = content.getInt();
            if (length < 0 || length > content.remaining()) {
                throw new IOException("cut short");
            }
            if (chunk == FORMAT) {
                encoding = encoding(content.slice(content.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            } else if (chunk == DATA) {
                return samples(content.slice(content.position(), length).order(ByteOrder.LITTLE_ENDIAN), encoding);
            }
            content.position(Math.min(content.limit(), content.position() + length + (length & 1)));
        }
        throw new IOException("no sound in it");
    }

    private static int encoding(ByteBuffer format) throws IOException {
        if (format.remaining() < 16) {
            throw new IOException("cut short");
        }
        var encoding = format.getShort(0) & 0xFFFF;
        var channels = format.getShort(2);
        var hertz = format.getInt(4);
        var bits = format.getShort(14);
        if (channels != 1 || hertz != ALaw.HERTZ || !(encoding == A_LAW || (encoding == PCM && bits == 16))) {
            throw new IOException("8000 Hz, mono, A-law or 16 bit is expected, not " + hertz + " Hz, " + channels
                    + " channel(s), format " + encoding + ", " + bits + " bit");
        }
        return encoding;
    }

    private static Recording samples(ByteBuffer data, int encoding) throws IOException {
        if (encoding == A_LAW) {
            var codes = new byte[data.remaining()];
            data.get(codes);
            return new Recording(ALaw.HERTZ, ALaw.decode(codes));
        }
        if (encoding != PCM) {
            throw new IOException("no format before the sound");
        }
        var values = data.asShortBuffer();
        var samples = new float[values.remaining()];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = values.get(i) / 32768f;
        }
        return new Recording(ALaw.HERTZ, samples);
    }
}
