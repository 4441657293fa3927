package org.gongji.hotline.speech;

/// Samples as a telephone line carries them: ITU-T G.711, A-law, one byte each.
final class ALaw {

    static final int HERTZ = 8000;

    private static final int EVEN_BITS = 0x55;
    private static final float[] SAMPLES = samples();
    private static final byte[] CODES = codes();
    /// The code of no sound at all.
    static final byte SILENCE = encode(0);

    private ALaw() {}

    static byte encode(float sample) {
        var linear = Math.clamp(Math.round(sample * 32768), -32768, 32767);
        return CODES[(linear >> 3) & 0x1FFF];
    }

    static byte[] encode(float[] samples) {
        var codes = new byte[samples.length];
        for (var i = 0; i < codes.length; i++) {
            codes[i] = encode(samples[i]);
        }
        return codes;
    }

    static float decode(byte code) {
        return SAMPLES[code & 0xFF];
    }

    static float[] decode(byte[] codes) {
        var samples = new float[codes.length];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = decode(codes[i]);
        }
        return samples;
    }

    private static float[] samples() {
        var samples = new float[256];
        for (var code = 0; code < 256; code++) {
            var bits = code ^ EVEN_BITS;
            var segment = (bits >> 4) & 7;
            var step = bits & 0xF;
            var value = segment == 0 ? (step << 4) + 8 : ((step << 4) + 0x108) << (segment - 1);
            samples[code] = ((bits & 0x80) != 0 ? value : -value) / 32768f;
        }
        return samples;
    }

    /// The code of every 13-bit sample.
    private static byte[] codes() {
        var codes = new byte[0x2000];
        for (var i = 0; i < codes.length; i++) {
            var linear = i < 0x1000 ? i : i - 0x2000;
            codes[i] = code(linear);
        }
        return codes;
    }

    private static byte code(int linear) {
        var sign = linear >= 0 ? 0x80 : 0;
        var magnitude = linear >= 0 ? linear : -linear - 1;
        var segment = Math.max(0, 27 - Integer.numberOfLeadingZeros(magnitude | 0x1F));
        var step = (magnitude >> Math.max(1, segment)) & 0xF;
        return (byte) ((sign | (segment << 4) | step) ^ EVEN_BITS);
    }
}
