/// FastAGI server and the line over it. The only place that knows asterisk-java.
@ApplicationModule(allowedDependencies = {"dialog", "call", "speech", "rules"})
@NullMarked
package org.gongji.hotline.asterisk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
