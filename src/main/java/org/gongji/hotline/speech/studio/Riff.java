package org.gongji.hotline.speech.studio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The bytes of a WAV file that also notes what is said in it: a comment in its INFO list, which players pass over.
final class Riff {

    private static final int FORMAT_SIZE = 18;
    private static final short A_LAW = 6;

    private Riff() {}

    /// An 8 kHz mono A-law file.
    static byte[] of(byte[] codes, String note) {
        var comment = note.getBytes(StandardCharsets.UTF_8);
        int commentSize = comment.length + 1; // ends in NUL
        int listSize = 4 + 8 + even(commentSize);
        int size = 4 + 8 + FORMAT_SIZE + 8 + even(codes.length) + 8 + listSize;
        var file = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
        chunk(file, "RIFF", size).put(ascii("WAVE"));
        chunk(file, "fmt ", FORMAT_SIZE);
        file.putShort(A_LAW).putShort((short) 1).putInt(WaveFile.HERTZ).putInt(WaveFile.HERTZ);
        file.putShort((short) 1).putShort((short) 8).putShort((short) 0);
        chunk(file, "data", codes.length).put(codes).put(new byte[codes.length & 1]);
        chunk(file, "LIST", listSize).put(ascii("INFO"));
        chunk(file, "ICMT", commentSize).put(comment);
        return file.array();
    }

    /// What the file notes of itself; empty where it notes nothing, as a studio's recording.
    static Optional<String> note(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        return chunk(bytes, 12, "LIST")
                .flatMap(list -> chunk(list, 4, "ICMT"))
                .map(comment -> StandardCharsets.UTF_8.decode(comment).toString())
                .map(comment -> comment.replaceFirst("\0+$", ""))
                .filter(comment -> !comment.isEmpty());
    }

    private static Optional<ByteBuffer> chunk(ByteBuffer chunks, int from, String name) {
        int at = from;
        while (at + 8 <= chunks.limit()) {
            int size = chunks.getInt(at + 4);
            if (size < 0 || size > chunks.limit() - at - 8) {
                return Optional.empty();
            }
            if (name.equals(
                    StandardCharsets.US_ASCII.decode(chunks.slice(at, 4)).toString())) {
                return Optional.of(chunks.slice(at + 8, size).order(ByteOrder.LITTLE_ENDIAN));
            }
            at += 8 + even(size);
        }
        return Optional.empty();
    }

    private static ByteBuffer chunk(ByteBuffer file, String name, int size) {
        return file.put(ascii(name)).putInt(size);
    }

    private static int even(int size) {
        return size + (size & 1);
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
