package org.gongji.hotline.console.export;

import java.io.IOException;
import java.util.List;

/// A table that is written row by row, with nothing kept of the rows before. The first row is its head.
public interface Sheet extends AutoCloseable {

    void row(List<Value> cells) throws IOException;

    /// Ends the file: without this it cannot be opened, or is not whole.
    @Override
    void close() throws IOException;
}
