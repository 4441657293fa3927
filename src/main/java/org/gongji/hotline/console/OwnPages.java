package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gongji.hotline.database.DemoSettings;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What everybody at the console does about their own password and second factor. Both ask for the password again:
/// somebody may have left a browser open.
@PageController
final class OwnPages {

    private final SignIn door;
    private final Users users;
    private final Badges badges;
    private final BadgeCookie cookie;
    private final Audit audit;
    private final DemoSettings demo;

    OwnPages(SignIn door, Users users, Badges badges, BadgeCookie cookie, Audit audit, DemoSettings demo) {
        this.door = door;
        this.users = users;
        this.badges = badges;
        this.cookie = cookie;
        this.audit = audit;
        this.demo = demo;
    }

    @GetMapping("/console/own")
    String own(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done.equals("password"));
        return show(model);
    }

    /// Every other session of theirs ends; this one goes on as a fresh one.
    @PostMapping("/console/own/password")
    String password(
            @RequestParam String password,
            @RequestParam String first,
            @RequestParam String second,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who) {
        var user = BadgeContext.user(who);
        var chosen = new Password(first);
        var unfit = chosen.unfit(new Password(second)).or(() -> theirs(user, password, request));
        if (unfit.isPresent()) {
            return refused("password-" + unfit.get(), model, response);
        }
        var hash = users.hash(chosen);
        audit.write(who.getName(), Audit.Action.CHANGE_PASSWORD, "user " + user.id());
        users.choose(user, hash);
        cookie.give(request, response, badges.issue(user, false));
        return "redirect:/console/own?done=password";
    }

    /// Whoever has both begins anew with another authenticator.
    @PostMapping("/console/own/factor")
    String factor(
            @RequestParam String password,
            @RequestParam String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who) {
        var user = BadgeContext.user(who);
        if (demo.enabled()) {
            throw new NotHere("The demo has no second factor.");
        }
        var unfit = theirs(user, password, request);
        if (unfit.isPresent() || !door.hasFactor(user, code, request.getRemoteAddr())) {
            return refused("factor-" + unfit.orElse("code"), model, response);
        }
        audit.write(who.getName(), Audit.Action.RENEW_SECOND_FACTOR, "user " + user.id());
        users.forgetFactor(user);
        cookie.give(request, response, badges.issue(user, true));
        return "redirect:/console/code";
    }

    private Optional<String> theirs(User user, String password, HttpServletRequest request) {
        return door.isTheirs(user, new Password(password), request.getRemoteAddr())
                ? Optional.empty()
                : Optional.of("wrong");
    }

    private String refused(String why, Model model, HttpServletResponse response) {
        model.addAttribute("unfit", why);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model);
    }

    private String show(Model model) {
        model.addAttribute("factor", !demo.enabled());
        return "own";
    }
}
