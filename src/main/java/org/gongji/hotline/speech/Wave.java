package org.gongji.hotline.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Sound as a WAV file of 16-bit samples: every browser plays those, and not every one A-law.
final class Wave {

    private static final int HEADER = 44;
    private static final short PCM = 1;
    private static final int FULL = 32_767;

    private Wave() {}

    /// The file of an A-law sound.
    static byte[] of(byte[] codes) {
        var bytes = 2 * codes.length;
        var file = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER - 8 + bytes).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort(PCM).putShort((short) 1);
        file.putInt(ALaw.HERTZ).putInt(2 * ALaw.HERTZ).putShort((short) 2).putShort((short) 16);
        file.put(ascii("data")).putInt(bytes);
        for (var code : codes) {
            file.putShort((short) Math.round(ALaw.decode(code) * FULL));
        }
        return file.array();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
