/// Calls and their paths, what they come to, live nodes, retention.
@ApplicationModule(allowedDependencies = {"call", "dialog", "region", "rules", "vault"})
@NullMarked
package org.gongji.hotline.calllog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
