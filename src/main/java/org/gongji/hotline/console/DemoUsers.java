package org.gongji.hotline.console;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/// Sees at the start that the demo has its users, and that nothing else has. After all ports are open:
/// a password takes its time to hash, and calls do not wait for it.
final class DemoUsers {

    private final Users users;
    private final DemoPassword demo;

    DemoUsers(Users users, DemoPassword demo) {
        this.users = users;
        this.demo = demo;
    }

    @EventListener(ApplicationStartedEvent.class)
    void started() {
        demo.password().ifPresentOrElse(users::addDemo, users::removeDemo);
    }
}
