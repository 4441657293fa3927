package org.gongji.hotline.binding;

/// Events of sharings on their way out.
interface Outbox {

    /// Adds `event` in the transaction of the change it tells of: there must be one, and both come to pass or neither.
    /// Whoever changes a sharing holds its row until then, so that its events stand in the order of its changes.
    void add(SharingEvent event);
}
