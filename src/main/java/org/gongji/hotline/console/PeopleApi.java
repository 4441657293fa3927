package org.gongji.hotline.console;

import org.gongji.hotline.account.Lockouts;
import org.gongji.hotline.vault.BlindIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What is done for a person who was seen at a window.
@RestController
final class PeopleApi {

    private final Lockouts lockouts;
    private final Audit audit;
    private final BlindIndex index;

    PeopleApi(Lockouts lockouts, Audit audit, BlindIndex index) {
        this.lockouts = lockouts;
        this.audit = audit;
        this.index = index;
    }

    record Unlock(@Nullable String id) {
        /// Masked: no ID number stands in a log.
        @Override
        public String toString() {
            return "Unlock[…]";
        }
    }

    /// @param unlocked false where nothing had failed, and where nobody has that ID
    record Unlocked(boolean unlocked) {}

    @PostMapping("/api/v1/people/unlock")
    Unlocked unlock(@RequestBody Unlock body, Authentication who) {
        var id = Bodies.idNumber("id", body.id());
        audit.write(who.getName(), Audit.Action.UNLOCK_PERSON, "id " + Subjects.hash(index, id.digits()));
        return new Unlocked(lockouts.unlock(id));
    }
}
