package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Puts the [Shell] around each page.
@ControllerAdvice(annotations = PageController.class)
final class Shells {

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Locale locale) {
        return Shell.of(request, locale);
    }
}
