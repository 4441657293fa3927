package org.gongji.hotline.console;

import org.springframework.web.bind.annotation.GetMapping;

/// Where the boards of work are found.
@PageController
final class BoardsPage {

    @GetMapping("/console/boards")
    String boards() {
        return "boards";
    }
}
