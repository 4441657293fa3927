package org.gongji.hotline.vault;

import java.util.Map;

/// A mark of each key, from which the key cannot be told: kept beside the data, it shows whether the key file is the
/// one that the data was written with.
///
/// @param marks 16 bytes each, in hexadecimal, by the names of the key file
public record KeyMarks(Map<String, String> marks) {}
