package org.gongji.hotline.rules;

/// From what age a caller is spoken to at elder pace, and whether a person answers first.
public record Elders(int age, boolean toPerson) {
    public Elders {
        if (age < 1 || age > 150) {
            throw new IllegalArgumentException("elderAge: must be an age from 1 to 150");
        }
    }
}
