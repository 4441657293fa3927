package org.gongji.hotline.console.export;

import java.io.IOException;
import java.io.OutputStream;

/// The kinds of files.
public enum Form {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /// As HTTP calls it.
    public String type() {
        return type;
    }

    /// What a file's name ends with.
    public String suffix() {
        return switch (this) {
            case CSV -> ".csv";
            case XLSX -> ".xlsx";
        };
    }

    /// Begins a table; whoever closes it closes `target`.
    public Sheet into(OutputStream target) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(target);
            case XLSX -> new XlsxSheet(target);
        };
    }
}
