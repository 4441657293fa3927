/// Where the hotline keeps things: the connection pool, the embedded database of the first run, and their health.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongji.hotline.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
