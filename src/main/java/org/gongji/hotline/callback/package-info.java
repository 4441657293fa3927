/// Calls that the hotline places by itself: who is called and when, how fast, and the port to what dials.
@ApplicationModule(allowedDependencies = {"rules", "region", "vault", "dialog", "account", "binding"})
@NullMarked
package org.gongji.hotline.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
