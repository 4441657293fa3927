package org.gongji.hotline.database;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Keeps with a task one number of ours or nothing: so no personal data gets into the table, and no object is ever made
/// from what stands there.
final class OurNumbers implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        if (data == null) {
            return null;
        }
        if (data instanceof Long number) {
            return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        }
        throw new IllegalArgumentException("the data of a task are a Long: a number of ours, never personal data");
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        return data == null ? null : type.cast(ByteBuffer.wrap(data).getLong());
    }
}
