package org.gongji.hotline.console;

import org.springframework.web.bind.annotation.GetMapping;

/// Where somebody is who has just come in.
@PageController
final class ConsolePage {

    @GetMapping("/console")
    String console() {
        return Page.atTheTop(Shell.inFront())
                .findFirst()
                .map(page -> "redirect:" + page.path())
                .orElse("console");
    }
}
