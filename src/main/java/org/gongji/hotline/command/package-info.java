/// The commands of bin/hotline.
@ApplicationModule(
        allowedDependencies = {
            "rules",
            "region",
            "vault",
            "dialog",
            "account",
            "binding",
            "call",
            "speech",
            "speech :: studio",
            "calllog",
            "asterisk",
            "callback",
            "phone",
            "console",
            "console :: export"
        })
@NullMarked
package org.gongji.hotline.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
