package org.gongji.hotline.speech;

/// Brings sound to another sample rate with a low-pass filter before it (a windowed sinc), so that nothing above half
/// the new rate folds back into speech.
public final class Resampler {

    /// Zero crossings of the sinc on each side: the filter falls from pass to stop within 6 % of the lower rate.
    private static final int CROSSINGS = 48;
    /// Of the lower Nyquist frequency; 3.68 kHz at 8 kHz, above the band of a telephone.
    private static final double PASS = 0.92;
    /// Kaiser window: 80 dB down outside the pass band.
    private static final double BETA = 8.0;

    private final int step;
    private final int phases;
    private final int reach;
    private final float[][] taps;

    public Resampler(int fromHz, int toHz) {
        if (fromHz < 1 || toHz < 1) {
            throw new IllegalArgumentException("sample rates are positive: " + fromHz + ", " + toHz);
        }
        int common = gcd(fromHz, toHz);
        step = fromHz / common;
        phases = toHz / common;
        double cutoff = PASS * Math.min(1.0, (double) toHz / fromHz);
        reach = (int) Math.ceil(CROSSINGS / cutoff);
        taps = new float[phases][];
        for (int phase = 0; phase < phases; phase++) {
            taps[phase] = filter(cutoff, (double) phase / phases);
        }
    }

    /// `samples` at the new rate, as long as before to within one sample. Values beyond the edges count as silence.
    public float[] resample(float[] samples) {
        if (step == phases) {
            return samples.clone();
        }
        var resampled = new float[(int) ((long) samples.length * phases / step)];
        for (int i = 0; i < resampled.length; i++) {
            long at = (long) i * step;
            resampled[i] = around(samples, (int) (at / phases), taps[(int) (at % phases)]);
        }
        return resampled;
    }

    private float around(float[] samples, int middle, float[] filter) {
        int first = Math.max(0, middle - reach);
        int last = Math.min(samples.length - 1, middle + reach);
        float sum = 0;
        for (int i = first; i <= last; i++) {
            sum += samples[i] * filter[i - middle + reach];
        }
        return sum;
    }

    /// The filter whose middle lies `offset` of a sample behind its middle tap; it adds up to 1.
    private float[] filter(double cutoff, double offset) {
        var filter = new float[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < filter.length; i++) {
            double distance = i - reach - offset;
            double value = cutoff * sinc(cutoff * distance) * window(distance / (reach + 1));
            filter[i] = (float) value;
            sum += value;
        }
        for (int i = 0; i < filter.length; i++) {
            filter[i] = (float) (filter[i] / sum);
        }
        return filter;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double window(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /// The modified Bessel function of order 0, by its series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
