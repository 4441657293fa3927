/// FastAGI server and the line over it; the dialler over AMI. The only place that knows asterisk-java.
@ApplicationModule(allowedDependencies = {"dialog", "call", "speech", "callback", "rules"})
@NullMarked
package org.gongji.hotline.asterisk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
