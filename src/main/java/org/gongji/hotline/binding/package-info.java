/// Family sharing: requests, relations, consent and its evidence.
@ApplicationModule(allowedDependencies = {"rules", "region", "vault", "account"})
@NullMarked
package org.gongji.hotline.binding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
