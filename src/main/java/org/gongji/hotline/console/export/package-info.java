/// Calls as files: what supervisors take out, and the report of each day.
@NamedInterface("export")
@NullMarked
package org.gongji.hotline.console.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
