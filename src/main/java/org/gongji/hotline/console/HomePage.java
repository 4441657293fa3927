package org.gongji.hotline.console;

import org.springframework.web.bind.annotation.GetMapping;

/// Where somebody lands who knows only the machine's name.
@PageController
final class HomePage {

    @GetMapping("/")
    String home() {
        return "home";
    }
}
