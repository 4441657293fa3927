package org.gongji.hotline.console;

/// What somebody who works at the console is there for.
public enum Role {
    /// follows calls and helps callers
    SUPERVISOR,
    /// follows those who look at calls
    AUDITOR,
    /// says who may come in
    ADMIN;

    Visitor visitor() {
        return switch (this) {
            case SUPERVISOR -> Visitor.SUPERVISOR;
            case AUDITOR -> Visitor.AUDITOR;
            case ADMIN -> Visitor.ADMIN;
        };
    }
}
