package org.gongji.hotline.vault;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys of one file. Each line is `name = key`, the key in Base64 (32 bytes), or a comment (`#`).
///
/// `field.1`, `field.2` … encrypt fields: all are read with, the one that `field.active` names is written with. So keys
/// are changed by adding one to every node's file, and naming it on every node after that.
record KeyFile(Map<Integer, SecretKey> fieldKeys, int active, Map<String, SecretKey> keys) {

    static final Set<String> NAMES = Set.of("index", "pin", "number", "chain");
    static final String ACTIVE = "field.active";
    private static final int MOST_FIELD_KEYS = 127;

    static KeyFile read(Path file) {
        var entries = entries(file);
        var fieldKeys = new TreeMap<Integer, SecretKey>();
        var keys = new HashMap<String, SecretKey>();
        var active = 0;
        for (var entry : entries.values()) {
            if (entry.name().equals(ACTIVE)) {
                active = entry.number(entry.value());
            } else if (entry.name().startsWith("field.")) {
                fieldKeys.put(entry.number(entry.name().substring("field.".length())), entry.key());
            } else if (NAMES.contains(entry.name())) {
                keys.put(entry.name(), entry.key());
            } else {
                throw entry.fault("knows no key of this name");
            }
        }
        for (var name : NAMES) {
            if (!keys.containsKey(name)) {
                throw new KeyFileFault(file + ": the key '" + name + "' is missing");
            }
        }
        if (!fieldKeys.containsKey(active)) {
            throw new KeyFileFault(file + ": '" + ACTIVE + "' has to name one of the field keys, such as 1");
        }
        return new KeyFile(fieldKeys, active, keys);
    }

    SecretKey key(String name) {
        var key = keys.get(name);
        if (key == null) {
            throw new IllegalArgumentException(name);
        }
        return key;
    }

    KeyMarks marks() {
        var marks = new TreeMap<String, String>();
        fieldKeys.forEach((id, key) -> marks.put("field." + id, mark(key)));
        keys.forEach((name, key) -> marks.put(name, mark(key)));
        return new KeyMarks(marks);
    }

    private static String mark(SecretKey key) {
        var hash = KeyedHash.mac(
                new SecretKeySpec(key.getEncoded(), "HmacSHA256"), "mark".getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    private static Map<String, Entry> entries(Path file) {
        var entries = new HashMap<String, Entry>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var sign = line.indexOf('=');
            var name = sign < 0 ? "" : line.substring(0, sign).strip();
            var entry = new Entry(file, number, name, line.substring(sign + 1).strip());
            if (sign < 0) {
                throw entry.fault("is not 'name = key'");
            }
            if (entries.put(name, entry) != null) {
                throw entry.fault("names '" + name + "' a second time");
            }
        }
        return entries;
    }

    private static Iterable<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException _) {
            throw new KeyFileFault(file + " is no key file: it is not text in UTF-8");
        } catch (IOException problem) {
            throw new KeyFileFault(
                    file + " cannot be read (" + problem.getClass().getSimpleName() + ")");
        }
    }

    private record Entry(Path file, int line, String name, String value) {

        SecretKey key() {
            try {
                var bytes = Base64.getDecoder().decode(value);
                if (bytes.length != 32) {
                    throw fault("has a key of " + bytes.length + " bytes, not 32");
                }
                return new SecretKeySpec(bytes, name.startsWith("field.") ? "AES" : "HmacSHA256");
            } catch (IllegalArgumentException _) {
                throw fault("has a key that is not Base64");
            }
        }

        int number(String text) {
            if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_FIELD_KEYS) {
                throw fault("has to have a number from 1 to " + MOST_FIELD_KEYS + " as key id");
            }
            return Integer.parseInt(text);
        }

        KeyFileFault fault(String told) {
            return new KeyFileFault(file + ", line " + line + ": " + told);
        }
    }

    /// Masked: keys stand in no log.
    @Override
    public String toString() {
        return "KeyFile[…]";
    }
}
