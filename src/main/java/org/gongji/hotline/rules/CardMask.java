package org.gongji.hotline.rules;

/// The form of a region's card numbers: `A` stands for a letter, `9` for a figure. On a keypad letters are skipped.
public record CardMask(String mask) {

    private static final int ID_LENGTH = 18;

    /// What keyed figures are to a mask.
    public enum Fit {
        /// as many as the card has
        CARD,
        /// eighteen of a card that has more: the entry goes on
        GOES_ON,
        NO
    }

    public CardMask {
        if (!mask.matches("[A9]{8,19}")) {
            throw new Contradiction(
                    Parameter.CARD_NUMBER, "is 8 to 19 of A (a letter) and 9 (a figure), such as A99999999");
        }
        if (mask.chars().filter(place -> place == '9').count() < 4) {
            throw new Contradiction(Parameter.CARD_NUMBER, "has four figures or more, for the keypad");
        }
    }

    /// How many figures a caller keys.
    public int figures() {
        return (int) mask.chars().filter(place -> place == '9').count();
    }

    /// What `keyed` is, once it is known to be no valid ID.
    public Fit fit(String keyed) {
        if (!keyed.matches("\\d+")) {
            return Fit.NO;
        }
        if (keyed.length() == figures()) {
            return Fit.CARD;
        }
        return keyed.length() == ID_LENGTH && figures() > ID_LENGTH ? Fit.GOES_ON : Fit.NO;
    }

    /// Whether `cardNumber`, letters and all (upper case), has this form.
    public boolean matches(String cardNumber) {
        return cardNumber.matches(mask.replace("A", "[A-Z]").replace("9", "[0-9]"));
    }

    /// What a caller keys of `cardNumber`: its figures.
    public static String keyed(String cardNumber) {
        return cardNumber.replaceAll("[^0-9]", "");
    }
}
