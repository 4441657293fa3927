/// Plays Asterisk's side of FastAGI: terminal phone, tests' caller, load driver.
@ApplicationModule(allowedDependencies = {"dialog", "speech"})
@NullMarked
package org.gongji.hotline.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
