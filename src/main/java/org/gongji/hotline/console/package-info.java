/// Pages, security and REST for supervisors.
@ApplicationModule(
        allowedDependencies = {
            "rules",
            "region",
            "vault",
            "database",
            "dialog",
            "account",
            "binding",
            "callback",
            "call",
            "speech",
            "speech :: studio",
            "calllog",
            "phone"
        })
@NullMarked
package org.gongji.hotline.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
