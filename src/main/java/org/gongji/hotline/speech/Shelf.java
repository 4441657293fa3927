package org.gongji.hotline.speech;

/// Where composed sounds lie ready for the switch.
interface Shelf extends AutoCloseable {

    /// Puts a sound there.
    ///
    /// @param name no other sound on the shelf has it, and it tells nothing
    /// @param personal nobody may keep a copy of it
    void put(String name, byte[] sound, boolean personal);

    /// How the switch names it.
    String address(String name);

    /// Takes a sound away; one that is gone already is no fault.
    void remove(String name);

    /// Takes all away.
    @Override
    void close();
}
