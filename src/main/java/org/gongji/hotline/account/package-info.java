/// People, accounts, movements, PINs and identification attempts, and the feeds that fill them.
@ApplicationModule(allowedDependencies = {"rules", "region", "vault"})
@NullMarked
package org.gongji.hotline.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
