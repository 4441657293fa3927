package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way in and the way out.
@PageController
final class SignInPages {

    private final SignIn door;
    private final Users users;
    private final Badges badges;
    private final BadgeCookie cookie;
    private final Audit audit;
    private final DemoPassword demo;
    private final OidcSignIn elsewhere;

    SignInPages(
            SignIn door,
            Users users,
            Badges badges,
            BadgeCookie cookie,
            Audit audit,
            DemoPassword demo,
            OidcSignIn elsewhere) {
        this.door = door;
        this.users = users;
        this.badges = badges;
        this.cookie = cookie;
        this.audit = audit;
        this.demo = demo;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/console/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String refused, Model model) {
        model.addAttribute("refused", refused != null);
        about(model);
        return "sign-in";
    }

    @PostMapping("/console/sign-in")
    String password(
            @RequestParam String name,
            @RequestParam String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        about(model);
        return next(
                door.byPassword(name, new Password(password), request.getRemoteAddr()),
                "sign-in",
                model,
                request,
                response);
    }

    @GetMapping("/console/code")
    String code(Model model, Authentication who) {
        if (BadgeContext.user(who).starting()) {
            return "redirect:/console/new-password";
        }
        show(model, BadgeContext.user(who));
        return "code";
    }

    @PostMapping("/console/code")
    String code(
            @RequestParam String code,
            Model model,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = BadgeContext.user(who);
        var entry = door.byCode(user, code, request.getRemoteAddr());
        show(model, user);
        return next(entry, "code", model, request, response);
    }

    /// Whoever came with a password that somebody else gave them has to choose one of their own.
    @GetMapping("/console/new-password")
    String newPassword(Authentication who) {
        return BadgeContext.user(who).starting() ? "new-password" : "redirect:/console";
    }

    @PostMapping("/console/new-password")
    String newPassword(
            @RequestParam String first,
            @RequestParam String second,
            Model model,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = BadgeContext.user(who);
        if (!user.starting()) {
            return "redirect:/console";
        }
        var unfit = new Password(first).unfit(new Password(second));
        // with the one that was given they have just come in: it is known to somebody else
        if (unfit.isEmpty() && users.find(user.name(), new Password(first)).isPresent()) {
            unfit = Optional.of("same");
        }
        if (unfit.isPresent()) {
            model.addAttribute("unfit", unfit.get());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "new-password";
        }
        return next(door.withOwnPassword(user, new Password(first)), "new-password", model, request, response);
    }

    @PostMapping("/console/sign-out")
    String signOut(@Nullable Authentication who, HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(badges::withdraw);
        cookie.take(request, response);
        if (who != null && who.getDetails() instanceof User user) {
            audit.write(user.actor(), Audit.Action.SIGN_OUT, "user " + user.id());
        }
        return "redirect:/";
    }

    private void about(Model model) {
        model.addAttribute("demo", demo.password().isPresent());
        model.addAttribute("elsewhere", elsewhere.isOn());
    }

    private void show(Model model, User user) {
        if (!user.enrolled()) {
            model.addAttribute("enrolment", Enrolment.of(user, users.secretOf(user)));
        }
    }

    /// What was held before is good for nothing after: a session that somebody else put there lets
    /// nobody in.
    private String next(
            Entry entry, String again, Model model, HttpServletRequest request, HttpServletResponse response) {
        return switch (entry) {
            case Entry.In in -> {
                renew(request, response, in.token());
                yield "redirect:/console";
            }
            case Entry.Half half -> {
                renew(request, response, half.token());
                yield "redirect:/console/code";
            }
            case Entry.Wrong _ -> {
                model.addAttribute("wrong", true);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again;
            }
            case Entry.TooMany _ -> {
                model.addAttribute("tooMany", true);
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield again;
            }
        };
    }

    private void renew(HttpServletRequest request, HttpServletResponse response, Token token) {
        cookie.read(request).ifPresent(badges::withdraw);
        cookie.give(request, response, token);
    }
}
