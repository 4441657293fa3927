package org.gongji.hotline.bed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sound files of 8 kHz mono: A-law (`.alaw`, or WAV of format 6) and 16-bit WAV.
final class WavFile {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FORMAT = fourCharacters("fmt ");
    private static final int DATA = fourCharacters("data");
    private static final int ALAW = 6;

    private WavFile() {}

    static Heard read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return file.toString().endsWith(".alaw") ? new Heard(Alaw.decode(bytes)) : read(bytes);
    }

    private static Heard read(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var alaw = false;
        for (var at = RIFF_HEADER; at + CHUNK_HEADER <= bytes.length; ) {
            var length = file.getInt(at + 4);
            var content = file.slice(at + CHUNK_HEADER, length).order(ByteOrder.LITTLE_ENDIAN);
            if (file.getInt(at) == FORMAT) {
                alaw = content.getShort(0) == ALAW;
            } else if (file.getInt(at) == DATA) {
                return new Heard(alaw ? decoded(content) : linear(content));
            }
            at += CHUNK_HEADER + length + (length & 1);
        }
        throw new IllegalArgumentException("no sound in the file");
    }

    private static short[] decoded(ByteBuffer content) {
        var coded = new byte[content.remaining()];
        content.get(coded);
        return Alaw.decode(coded);
    }

    private static short[] linear(ByteBuffer content) {
        var samples = new short[content.remaining() / 2];
        content.asShortBuffer().get(samples);
        return samples;
    }

    private static int fourCharacters(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
