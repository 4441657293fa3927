/// The hotline's own dialogs and their wiring.
@ApplicationModule(allowedDependencies = {"dialog", "rules", "region", "account", "binding", "callback"})
@NullMarked
package org.gongji.hotline.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
