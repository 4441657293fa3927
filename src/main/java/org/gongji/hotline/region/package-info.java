/// Rule packs and calendars, read from data files and refused with file and line.
@ApplicationModule(allowedDependencies = {"rules"})
@NullMarked
package org.gongji.hotline.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
