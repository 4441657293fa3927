package org.gongji.hotline.bed;

/// A-law of ITU-T G.711, decoded.
final class Alaw {

    private Alaw() {}

    static short[] decode(byte[] coded) {
        var samples = new short[coded.length];
        for (var i = 0; i < coded.length; i++) {
            samples[i] = decode(coded[i]);
        }
        return samples;
    }

    private static short decode(byte coded) {
        var bits = (coded & 0xff) ^ 0x55;
        var segment = (bits & 0x70) >> 4;
        var size = ((bits & 0x0f) << 4) + 8;
        if (segment > 0) {
            size = (size + 0x100) << (segment - 1);
        }
        return (short) ((bits & 0x80) != 0 ? size : -size);
    }
}
