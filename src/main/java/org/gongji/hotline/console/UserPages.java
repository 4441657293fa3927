package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.gongji.hotline.console.Staff.Outcome;
import org.gongji.hotline.region.RegionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Those who work at the console, for admins.
@PageController
final class UserPages {

    private final Users users;
    private final Staff staff;
    private final Guesses guesses;
    private final Audit audit;
    private final RegionSettings region;

    UserPages(Users users, Staff staff, Guesses guesses, Audit audit, RegionSettings region) {
        this.users = users;
        this.staff = staff;
        this.guesses = guesses;
        this.audit = audit;
        this.region = region;
    }

    /// Somebody as the page shows them.
    ///
    /// @param lastIn null where they never came in
    public record Line(
            long id,
            String name,
            Role role,
            boolean enrolled,
            boolean starting,
            boolean locked,
            boolean demo,
            boolean self,
            @Nullable LocalDateTime lastIn) {}

    @GetMapping("/console/users")
    String list(Model model, HttpServletRequest request, Authentication who) {
        return show(model, request, who);
    }

    @PostMapping("/console/users")
    String add(
            @RequestParam String name,
            @RequestParam String role,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who) {
        var typed = name.strip();
        if (!Users.isName(typed)) {
            return refused("name", model, request, response, who);
        }
        var password = Password.fresh();
        var outcome = staff.add(BadgeContext.user(who), typed, role(role), password);
        return told(outcome, typed, password, model, request, response, who);
    }

    @PostMapping("/console/users/{id:[0-9]{1,18}}/role")
    String turn(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam String role,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who) {
        var outcome = staff.turn(BadgeContext.user(who), id, name, role(role));
        return told(outcome, name, null, model, request, response, who);
    }

    @PostMapping("/console/users/{id:[0-9]{1,18}}/reset")
    String reset(
            @PathVariable long id,
            @RequestParam String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who) {
        var password = Password.fresh();
        var outcome = staff.reset(BadgeContext.user(who), id, name, password);
        return told(outcome, name, password, model, request, response, who);
    }

    @PostMapping("/console/users/{id:[0-9]{1,18}}/remove")
    String remove(
            @PathVariable long id,
            @RequestParam String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who) {
        var outcome = staff.remove(BadgeContext.user(who), id, name);
        return told(outcome, name, null, model, request, response, who);
    }

    private static Role role(String text) {
        for (var role : Role.values()) {
            if (role.name().equals(text)) {
                return role;
            }
        }
        throw new Unfit("role", "There is no such role.");
    }

    /// A fresh password is shown on this answer and nowhere else: an address to come back to would need
    /// it to be kept.
    private String told(
            Outcome outcome,
            String name,
            @Nullable Password password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who) {
        if (outcome != Outcome.DONE) {
            return refused(outcome.key(), model, request, response, who);
        }
        if (password == null) {
            return "redirect:/console/users";
        }
        model.addAttribute("freshName", name);
        model.addAttribute("freshPassword", password.text());
        return show(model, request, who);
    }

    private String refused(
            String why, Model model, HttpServletRequest request, HttpServletResponse response, Authentication who) {
        model.addAttribute("refused", why);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, request, who);
    }

    private String show(Model model, HttpServletRequest request, Authentication who) {
        var zone = ViewerZone.of(request, region.zone());
        var self = BadgeContext.user(who);
        audit.write(who.getName(), Audit.Action.LIST_USERS, "all");
        model.addAttribute(
                "users",
                users.all().stream().map(user -> line(user, self, zone)).toList());
        model.addAttribute("roles", Role.values());
        model.addAttribute("zone", zone);
        return "users";
    }

    private Line line(User user, User self, ZoneId zone) {
        return new Line(
                user.id(),
                user.name(),
                user.role(),
                user.enrolled(),
                user.starting(),
                guesses.isLocked(user.name()),
                user.demo(),
                user.id() == self.id(),
                user.lastIn().map(at -> LocalDateTime.ofInstant(at, zone)).orElse(null));
    }
}
