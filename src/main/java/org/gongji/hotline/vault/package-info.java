/// Keys, field encryption, blind index, PIN hash and hash chain.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongji.hotline.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
