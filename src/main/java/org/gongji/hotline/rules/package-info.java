/// The account rules: values, packs, decisions with their traces. Pure: JDK values only, no clock, no I/O.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongji.hotline.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
