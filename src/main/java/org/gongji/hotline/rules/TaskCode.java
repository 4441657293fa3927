package org.gongji.hotline.rules;

/// The six figures by which a person finds the request that waits for them.
public record TaskCode(String digits) {

    public TaskCode {
        if (!digits.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("a task code has six figures");
        }
    }

    /// Masked: it is a secret between the hotline and one person.
    @Override
    public String toString() {
        return "TaskCode[…]";
    }
}
