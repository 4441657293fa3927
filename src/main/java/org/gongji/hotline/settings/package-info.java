/// Refuses wrong settings at the start, in words that say what to do; keeps people out of the log at any level.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongji.hotline.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
