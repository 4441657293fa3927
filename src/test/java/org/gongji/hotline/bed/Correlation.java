package org.gongji.hotline.bed;

/// Cross-correlation by fast Fourier transform.
final class Correlation {

    private Correlation() {}

    /// For each place in `all`: the sum of the products of `piece`, laid there, with what lies below.
    static double[] of(short[] piece, short[] all) {
        var size = Integer.highestOneBit(piece.length + all.length) << 1;
        var real = new double[size];
        var imaginary = new double[size];
        for (var i = 0; i < all.length; i++) {
            real[i] = all[i];
        }
        for (var i = 0; i < piece.length; i++) {
            imaginary[i] = piece[i];
        }
        transform(real, imaginary, false);
        var productReal = new double[size];
        var productImaginary = new double[size];
        for (var k = 0; k < size; k++) {
            var mirror = (size - k) & (size - 1);
            // both spectra out of the one of all + i·piece
            var allReal = (real[k] + real[mirror]) / 2;
            var allImaginary = (imaginary[k] - imaginary[mirror]) / 2;
            var pieceReal = (imaginary[k] + imaginary[mirror]) / 2;
            var pieceImaginary = (real[mirror] - real[k]) / 2;
            productReal[k] = allReal * pieceReal + allImaginary * pieceImaginary;
            productImaginary[k] = allImaginary * pieceReal - allReal * pieceImaginary;
        }
        transform(productReal, productImaginary, true);
        return productReal;
    }

    private static void transform(double[] real, double[] imaginary, boolean back) {
        var size = real.length;
        reorder(real, imaginary);
        for (var length = 2; length <= size; length <<= 1) {
            var half = length / 2;
            var angle = (back ? 2 : -2) * Math.PI / length;
            for (var turn = 0; turn < half; turn++) {
                var cosine = Math.cos(angle * turn);
                var sine = Math.sin(angle * turn);
                for (var low = turn; low < size; low += length) {
                    var high = low + half;
                    var r = real[high] * cosine - imaginary[high] * sine;
                    var i = real[high] * sine + imaginary[high] * cosine;
                    real[high] = real[low] - r;
                    imaginary[high] = imaginary[low] - i;
                    real[low] += r;
                    imaginary[low] += i;
                }
            }
        }
        if (back) {
            for (var k = 0; k < size; k++) {
                real[k] /= size;
            }
        }
    }

    private static void reorder(double[] real, double[] imaginary) {
        var shift = Integer.numberOfLeadingZeros(real.length) + 1;
        for (var k = 0; k < real.length; k++) {
            var other = Integer.reverse(k) >>> shift;
            if (other > k) {
                swap(real, k, other);
                swap(imaginary, k, other);
            }
        }
    }

    private static void swap(double[] values, int one, int other) {
        var kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
