/// Calls and their paths, live nodes, retention.
@ApplicationModule(allowedDependencies = {"call", "dialog", "rules", "vault"})
@NullMarked
package org.gongji.hotline.calllog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
