/// Where clips are made and examined: the recording script, the generated voice, and the checks.
@NamedInterface("studio")
@NullMarked
package org.gongji.hotline.speech.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
