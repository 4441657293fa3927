package org.gongji.hotline.console;

import org.gongji.hotline.database.DemoSettings;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where somebody lands who knows only the machine's name.
@PageController
final class HomePage {

    private final boolean demo;

    HomePage(DemoSettings demo) {
        this.demo = demo.enabled();
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("phone", Page.PHONE.visitors(demo).contains(Shell.inFront()));
        return "home";
    }
}
