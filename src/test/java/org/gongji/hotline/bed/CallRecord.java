package org.gongji.hotline.bed;

import java.util.List;

/// What the hotline has kept of a call.
///
/// @param place dialog and place where it ended
/// @param path each visited place with the way out, such as `main/MENU key 1`
/// @param pressed where something was pressed and what, such as `main/MENU 1`; a dot for each key of an ID, a PIN or a
/// code
record CallRecord(long id, String ending, String place, String pace, List<String> path, List<String> pressed) {}
