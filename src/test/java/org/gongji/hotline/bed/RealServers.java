package org.gongji.hotline.bed;

import java.io.IOException;
import java.io.UncheckedIOException;

/// What the tests of real calls share: the test bed, one node of the hotline, and its voice. Node and voice start with
/// the first test that asks for them.
final class RealServers implements AutoCloseable {

    private final TestBed bed;
    private HotlineNode node;
    private Voice voice;

    RealServers(TestBed bed) {
        this.bed = bed;
    }

    TestBed bed() {
        return bed;
    }

    synchronized HotlineNode node() {
        if (node == null) {
            try {
                node = HotlineNode.start(bed, "shared");
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return node;
    }

    synchronized Voice voice() {
        if (voice == null) {
            voice = Voice.in(bed);
        }
        return voice;
    }

    @Override
    public synchronized void close() {
        if (voice != null) {
            voice.close();
        }
        if (node != null) {
            node.close();
        }
        bed.close();
    }
}
