package org.gongji.hotline.rules;

/// From what age a caller is spoken to at elder pace, and whether a person answers first.
public record Elders(int age, boolean toPerson) {
    public Elders {
        if (age < 1 || age > 150) {
            throw new Contradiction(Parameter.ELDER_AGE, "is an age from 1 to 150");
        }
    }
}
