/// Calls that the hotline places by itself: so far who may be dialled, and the port to what dials.
@ApplicationModule(allowedDependencies = {"rules", "dialog"})
@NullMarked
package org.gongji.hotline.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
